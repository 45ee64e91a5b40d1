package app.parley.api;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What the server itself refuses, before any filter has seen it, becomes a problem document as well. */
@Component
class ServerRefusals implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private final Problems problems;

    ServerRefusals(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory server) {
        server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ProblemValve(problems)));
    }

    private static final class ProblemValve extends ErrorReportValve {

        private final Problems problems;

        ProblemValve(Problems problems) {
            this.problems = problems;
        }

        /** What the server refuses while it reads the request would get an answer of another form further in. */
        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            if (response.isError() && concerns(request)) {
                response.setSuspended(false);
                report(request, response, null);
            } else {
                super.invoke(request, response);
            }
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            HttpStatus status = HttpStatus.resolve(response.getStatus());
            if (status == null || !status.isError() || !concerns(request) || response.getContentWritten() > 0) {
                return;
            }
            try {
                problems.answer(request, response.getResponse(), status);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static boolean concerns(Request request) {
            return request.getRequestURI() != null && Problems.concern(request);
        }
    }
}
