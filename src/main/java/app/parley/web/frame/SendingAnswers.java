package app.parley.web.frame;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Does what a sent form asks for, or shows it again when it was only kept. */
@Component
class SendingAnswers implements HandlerMethodReturnValueHandler {

    private final Refusals refusals;

    SendingAnswers(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public boolean supportsReturnType(MethodParameter type) {
        return type.getParameterType() == Sending.class;
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value, MethodParameter type, ModelAndViewContainer page, NativeWebRequest request) {
        Sending sending = (Sending) Objects.requireNonNull(value);
        Object answer = KeptForm.isShownBy(request)
                ? sending.again().apply(refusals.kept())
                : sending.command().get();
        if (answer instanceof View view) {
            page.setView(view);
            page.setRedirectModelScenario(view instanceof RedirectView);
        } else {
            page.setViewName(answer.toString());
        }
    }
}
