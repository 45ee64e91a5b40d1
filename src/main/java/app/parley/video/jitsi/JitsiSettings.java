package app.parley.video.jitsi;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The installation of Jitsi Meet, and what is shared with it.
 *
 * @param url where people reach it
 * @param appId its {@code JWT_APP_ID}
 * @param appSecret its {@code JWT_APP_SECRET}
 * @param audience one of its {@code JWT_ACCEPTED_AUDIENCES}
 * @param domain its {@code XMPP_DOMAIN}
 * @param reservationKey the last part of its {@code PROSODY_RESERVATION_REST_BASE_URL}
 */
@ConfigurationProperties("parley.jitsi")
record JitsiSettings(
        URI url,
        String appId,
        String appSecret,
        @DefaultValue("jitsi") String audience,
        @DefaultValue("meet.jitsi") String domain,
        String reservationKey) {

    private static final int LEAST_BYTES = 32;

    JitsiSettings {
        require(
                url != null && url.isAbsolute() && url.getHost() != null,
                "url needs an address like https://meet.example");
        require(appId != null && !appId.isBlank(), "app-id is not set");
        require(isLong(appSecret), "app-secret needs 32 bytes or more");
        require(isLong(reservationKey), "reservation-key needs 32 bytes or more");
    }

    private static boolean isLong(String secret) {
        return secret != null && secret.getBytes(StandardCharsets.UTF_8).length >= LEAST_BYTES;
    }

    private static void require(boolean fulfilled, String otherwise) {
        if (!fulfilled) {
            throw new IllegalArgumentException("parley.jitsi." + otherwise);
        }
    }
}
