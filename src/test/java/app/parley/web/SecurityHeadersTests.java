package app.parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;

class SecurityHeadersTests {

    private static final String HSTS = "Strict-Transport-Security";

    @Test
    void asksForTlsWhereItIsSpoken() throws Exception {
        assertThat(answer("https://parley.example", false).getHeader(HSTS)).contains("max-age=31536000");
        assertThat(answer("http://localhost:8080", true).getHeader(HSTS)).isNotNull();
        assertThat(answer("http://localhost:8080", false).getHeader(HSTS)).isNull();
    }

    @Test
    void tiesTheCookieToTheHostWhereTlsIsSpoken() throws Exception {
        MockServletContext byTls = new MockServletContext();
        new SessionCookie().sessionCookieConfiguration("https://parley.example").onStartup(byTls);
        assertThat(byTls.getSessionCookieConfig().getName()).isEqualTo("__Host-parley");
        assertThat(byTls.getSessionCookieConfig().isSecure()).isTrue();
        assertThat(byTls.getSessionCookieConfig().getPath()).isEqualTo("/");
        assertThat(byTls.getSessionCookieConfig().getDomain()).isNull();

        MockServletContext plain = new MockServletContext();
        new SessionCookie().sessionCookieConfiguration("http://localhost:8080").onStartup(plain);
        assertThat(plain.getSessionCookieConfig().getName()).isEqualTo("parley");
        assertThat(plain.getSessionCookieConfig().isSecure()).isFalse();
    }

    private static MockHttpServletResponse answer(String baseUrl, boolean secure) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSecure(secure);
        MockHttpServletResponse response = new MockHttpServletResponse();
        new SecurityHeaders(baseUrl).doFilter(request, response, new MockFilterChain());
        return response;
    }
}
