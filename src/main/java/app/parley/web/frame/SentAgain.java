package app.parley.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A request that looks as if it sent a form. */
final class SentAgain extends HttpServletRequestWrapper {

    private final Map<String, List<String>> fields;

    SentAgain(HttpServletRequest request, Map<String, List<String>> fields) {
        super(request);
        this.fields = fields;
    }

    @Override
    public String getMethod() {
        return "POST";
    }

    @Override
    public @Nullable String getParameter(String name) {
        List<String> values = fields.get(name);
        return values == null ? null : values.getFirst();
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        List<String> values = fields.get(name);
        return values == null ? null : values.toArray(String[]::new);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(fields.keySet());
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return fields.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, field -> field.getValue().toArray(String[]::new)));
    }
}
