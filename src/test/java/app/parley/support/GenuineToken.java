package app.parley.support;

import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Gives a form the token that a page of ours would carry. Spring Security's own helper puts its tokens in the place of
 * the application's, which then stay in force for every later test of the same context.
 */
public final class GenuineToken {

    private GenuineToken() {}

    public static RequestPostProcessor of(ApplicationContext context) {
        CsrfTokenRepository tokens = context.getBean(CsrfTokenRepository.class);
        return request -> {
            MockHttpServletResponse response = new MockHttpServletResponse();
            CsrfToken token = tokens.generateToken(request);
            tokens.saveToken(token, request, response);
            new XorCsrfTokenRequestAttributeHandler().handle(request, response, () -> token);
            CsrfToken masked = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
            request.setParameter(masked.getParameterName(), masked.getToken());
            return request;
        };
    }
}
