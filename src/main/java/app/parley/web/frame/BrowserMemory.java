package app.parley.web.frame;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** What the browser of somebody who is not signed in remembers: language and zone, in cookies. */
final class BrowserMemory {
    private static final String LANGUAGE = "language";
    private static final String ZONE = "zone";

    private BrowserMemory() {}

    static Optional<Language> language(HttpServletRequest request) {
        return value(request, LANGUAGE).flatMap(Language::of);
    }

    static Optional<ZoneId> zone(HttpServletRequest request) {
        return value(request, ZONE)
                .map(value -> URLDecoder.decode(value, StandardCharsets.UTF_8))
                .flatMap(Zones::find);
    }

    static ResponseCookie remember(Language language, boolean secure) {
        return cookie(LANGUAGE, language.tag(), secure);
    }

    static ResponseCookie remember(ZoneId zone, boolean secure) {
        return cookie(ZONE, URLEncoder.encode(zone.getId(), StandardCharsets.UTF_8), secure);
    }

    private static ResponseCookie cookie(String name, String value, boolean secure) {
        return ResponseCookie.from(name, value)
                .path("/")
                .maxAge(Duration.ofDays(365))
                .sameSite("Lax")
                .secure(secure)
                .httpOnly(true)
                .build();
    }

    private static Optional<String> value(HttpServletRequest request, String name) {
        return Optional.ofNullable(WebUtils.getCookie(request, name)).map(Cookie::getValue);
    }
}
