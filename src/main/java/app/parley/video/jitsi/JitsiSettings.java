package app.parley.video.jitsi;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
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
 * @param endUrl where its {@code mod_muc_end_meeting} is reached, on a network of its own; needed with a key only
 * @param endKey Base64 of the private RSA key that is believed there, as PKCS #8; null where Parley ends no rooms
 * @param mucDomain its {@code XMPP_MUC_DOMAIN}
 */
@ConfigurationProperties("parley.jitsi")
record JitsiSettings(
        URI url,
        String appId,
        String appSecret,
        @DefaultValue("jitsi") String audience,
        @DefaultValue("meet.jitsi") String domain,
        String reservationKey,
        @Nullable URI endUrl,
        @Nullable String endKey,
        @DefaultValue("muc.meet.jitsi") String mucDomain) {

    private static final int LEAST_BYTES = 32;

    JitsiSettings {
        require(
                url != null && url.isAbsolute() && url.getHost() != null,
                "url needs an address like https://meet.example");
        require(appId != null && !appId.isBlank(), "app-id is not set");
        require(isLong(appSecret), "app-secret needs 32 bytes or more");
        require(isLong(reservationKey), "reservation-key needs 32 bytes or more");
        endKey = endKey == null || endKey.isBlank() ? null : endKey;
        require(endKey == null || isKey(endKey), "end-key needs a private RSA key of 2048 bits or more");
        require(endKey == null || (endUrl != null && endUrl.isAbsolute()), "end-url needs an address");
    }

    /** Without a key, rooms go on until the time that was reserved for them is over. */
    boolean endsRooms() {
        return endKey != null;
    }

    private static boolean isKey(String encoded) {
        try {
            return !EndingKey.of(encoded).publicPem().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
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
