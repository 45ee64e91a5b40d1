package app.parley.platform.database;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * Passwords and the signing secret of an installation on the embedded database: generated once, kept beside the data,
 * readable by their owner only.
 */
record Secrets(String superuserPassword, String ownerPassword, String applicationPassword, String signingSecret) {

    static Secrets keptIn(Path file) {
        try {
            if (!Files.exists(file)) {
                generate().keep(file);
            }
            Properties kept = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                kept.load(reader);
            }
            return new Secrets(
                    required(kept, "superuser-password"),
                    required(kept, "owner-password"),
                    required(kept, "application-password"),
                    required(kept, "signing-secret"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "Secrets";
    }

    private static Secrets generate() {
        return new Secrets(random(24), random(24), random(24), random(48));
    }

    private static String random(int bytes) {
        byte[] value = new byte[bytes];
        new SecureRandom().nextBytes(value);
        return Base64.getEncoder()
                .withoutPadding()
                .encodeToString(value)
                .replace('/', '_')
                .replace('+', '-');
    }

    private void keep(Path file) throws IOException {
        Properties kept = new Properties();
        kept.setProperty("superuser-password", superuserPassword);
        kept.setProperty("owner-password", ownerPassword);
        kept.setProperty("application-password", applicationPassword);
        kept.setProperty("signing-secret", signingSecret.replace('_', '/').replace('-', '+'));
        Path draft = Files.createTempFile(file.getParent(), "secrets", ".draft", DataDirectory.ownerOnly("rw-------"));
        try (Writer writer = Files.newBufferedWriter(draft)) {
            kept.store(writer, "Generated; whoever has these has all of Parley's data");
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String required(Properties kept, String name) {
        String value = kept.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("secrets.properties lacks " + name);
        }
        return value;
    }
}
