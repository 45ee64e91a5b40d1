package app.parley.web;

import java.net.URI;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The sites that may show booking pages inside of their own, by their origins; none unless the setting names them. */
@Component
class EmbedOrigins {

    private final List<String> origins;

    /** @throws IllegalArgumentException for anything but an origin, so that the application does not start with it */
    EmbedOrigins(@Value("${parley.embed.origins:}") List<String> origins) {
        this.origins = origins.stream().map(EmbedOrigins::checked).toList();
    }

    /** As the header that admits them wants it. */
    String ancestors() {
        return origins.isEmpty() ? "'none'" : String.join(" ", origins);
    }

    boolean isEmpty() {
        return origins.isEmpty();
    }

    private static String checked(String origin) {
        if (!isOrigin(origin)) {
            throw new IllegalArgumentException(
                    "parley.embed.origins: " + origin + " is no origin like https://www.example.com");
        }
        return origin;
    }

    private static boolean isOrigin(String text) {
        try {
            URI origin = URI.create(text);
            boolean web = "https".equals(origin.getScheme()) || "http".equals(origin.getScheme());
            String port = origin.getPort() < 0 ? "" : ":" + origin.getPort();
            return web && origin.getHost() != null && text.equals(origin.getScheme() + "://" + origin.getHost() + port);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
