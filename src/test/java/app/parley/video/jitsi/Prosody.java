package app.parley.video.jitsi;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whom a Jitsi installation lets in, as its token plugin checks it: signature and type, issuer, audience and domain, a
 * time without leeway, and a room that is compared in lower case.
 */
record Prosody(String appId, String secret, String audience, String domain) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Why it refuses; empty when it lets the holder into that room. */
    Optional<String> refuses(String token, String room, Instant now) {
        String[] parts = token.split("\\.");
        JsonNode header = json(parts[0]);
        JsonNode claims = json(parts[1]);
        if (!signature(parts[0] + "." + parts[1]).equals(parts[2])) {
            return Optional.of("signature");
        }
        if (!header.path("alg").asString().equals("HS256")
                || !header.path("typ").asString().equals("JWT")) {
            return Optional.of("header");
        }
        if (!claims.path("nbf").isNumber() || !claims.path("exp").isNumber()) {
            return Optional.of("times are no numbers");
        }
        if (now.getEpochSecond() < claims.path("nbf").asLong()) {
            return Optional.of("not yet");
        }
        if (now.getEpochSecond() >= claims.path("exp").asLong()) {
            return Optional.of("expired");
        }
        return wrong(claims, "iss", appId)
                .or(() -> wrong(claims, "aud", audience))
                .or(() -> wrong(claims, "sub", domain))
                .or(() -> wrong(claims, "room", room.toLowerCase(Locale.ROOT)));
    }

    static JsonNode claims(String token) {
        return json(token.split("\\.")[1]);
    }

    private static Optional<String> wrong(JsonNode claims, String name, String expected) {
        JsonNode given = claims.path(name);
        return given.isString() && given.asString().equals(expected) ? Optional.empty() : Optional.of(name);
    }

    private String signature(String signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(String part) {
        return JSON.readTree(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
    }
}
