package app.parley.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;

class SecurityHeadersTests {

    private static final String CSP = "Content-Security-Policy";
    private static final String CORP = "Cross-Origin-Resource-Policy";
    private static final List<String> EMBEDDED = List.of("https://www.example.com", "http://localhost:3000");
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

    @ParameterizedTest
    @ValueSource(strings = {"/book/expert-30", "/book/expert-30/slot"})
    void letsNamedSitesShowBookingPages(String page) throws Exception {
        MockHttpServletResponse answer = answer(EMBEDDED, "GET", page, "1");

        assertThat(answer.getHeader(CSP))
                .contains("default-src 'none'", "frame-ancestors https://www.example.com http://localhost:3000;");
        assertThat(answer.getHeader("X-Frame-Options")).isNull();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            GET,  /book/expert-30,          0
            GET,  /book/expert-30,
            POST, /book/expert-30,          1
            GET,  /bookings/expert-30,      1
            GET,  /book/expert-30/slot/x,   1
            GET,  /meetings/x,              1
            GET,  /sign-in,                 1
            GET,  /,                        1
            """)
    void keepsEverythingElseOutOfFrames(String method, String page, String embed) throws Exception {
        refusesFrames(answer(EMBEDDED, method, page, embed));
    }

    @Test
    void keepsBookingPagesOutOfFramesWhereNoSiteIsNamed() throws Exception {
        refusesFrames(answer(List.of(), "GET", "/book/expert-30", "1"));
    }

    @Test
    void givesOnlyTheScriptThatEmbedsToOtherSites() throws Exception {
        assertThat(answer(EMBEDDED, "GET", "/embed.js", null).getHeader(CORP)).isEqualTo("cross-origin");
        assertThat(answer(EMBEDDED, "GET", "/js/embedded.js", null).getHeader(CORP))
                .isEqualTo("same-origin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "https://*.example.com",
                "www.example.com",
                "https://www.example.com/",
                "https://www.example.com/path",
                "https://user@www.example.com",
                "https://www.example.com; script-src *",
                "javascript:alert(1)",
                "'self'",
                "https://",
                " "
            })
    void startsWithNothingButOrigins(String wrong) {
        assertThatThrownBy(() -> new EmbedOrigins(List.of(wrong)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("parley.embed.origins");
    }

    private static void refusesFrames(MockHttpServletResponse answer) {
        assertThat(answer.getHeader(CSP)).contains("frame-ancestors 'none';");
        assertThat(answer.getHeader("X-Frame-Options")).isEqualTo("DENY");
    }

    private static MockHttpServletResponse answer(List<String> origins, String method, String page, String embed)
            throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(method, page);
        if (embed != null) {
            request.setParameter("embed", embed);
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        new SecurityHeaders(new EmbedOrigins(origins), "http://localhost:8080")
                .doFilter(request, response, new MockFilterChain());
        return response;
    }

    private static MockHttpServletResponse answer(String baseUrl, boolean secure) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSecure(secure);
        MockHttpServletResponse response = new MockHttpServletResponse();
        new SecurityHeaders(new EmbedOrigins(List.of()), baseUrl).doFilter(request, response, new MockFilterChain());
        return response;
    }
}
