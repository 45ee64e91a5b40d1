package app.parley.web;

import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.SessionTrackingMode;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.servlet.CookieSameSiteSupplier;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The session's cookie: out of reach of scripts and other sites, and tied to this host wherever it travels by TLS. */
@Configuration(proxyBeanMethods = false)
class SessionCookie {

    @Bean
    ServletContextInitializer sessionCookieConfiguration(@Value("${parley.base-url}") String baseUrl) {
        boolean tls = baseUrl.startsWith("https://");
        return context -> {
            SessionCookieConfig cookie = context.getSessionCookieConfig();
            cookie.setName(tls ? "__Host-parley" : "parley");
            cookie.setSecure(tls);
            cookie.setHttpOnly(true);
            cookie.setPath("/");
            context.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
        };
    }

    @Bean
    CookieSameSiteSupplier sameSiteOfAllCookies() {
        return CookieSameSiteSupplier.ofLax();
    }
}
