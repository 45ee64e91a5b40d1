package app.parley.video.jitsi;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/** The key with which Parley says that a room is to end; its other half is what Jitsi fetches to believe it. */
record EndingKey(RSAPrivateCrtKey secret) {

    /** The name by which tokens call it. */
    static final String ID = "parley";

    private static final int LEAST_BITS = 2048;

    /** @param encoded Base64 of the private key as PKCS #8 @throws IllegalArgumentException when it is no such key */
    static EndingKey of(String encoded) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(encoded);
            if (KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes))
                            instanceof RSAPrivateCrtKey key
                    && key.getModulus().bitLength() >= LEAST_BITS) {
                return new EndingKey(key);
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no RSA key", e);
        }
        throw new IllegalArgumentException("no RSA key of " + LEAST_BITS + " bits or more");
    }

    /** The file in which Jitsi looks for it. */
    static String file() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(ID.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash) + ".pem";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String publicPem() {
        BigInteger modulus = secret.getModulus();
        try {
            byte[] open = KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(modulus, secret.getPublicExponent()))
                    .getEncoded();
            String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(open);
            return "-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "a key";
    }
}
