package app.parley.connected;

import app.parley.platform.Seal;
import app.parley.platform.SecretKeys;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Addresses and credentials as they are stored: readable with the installation's secret only, in their own row only. */
@Component
class AccessSeal {

    private static final String BETWEEN = "\n";

    private final Seal seal;

    AccessSeal(SecretKeys keys) {
        this.seal = new Seal(keys, "connected-calendar-access");
    }

    /** None of the parts has a line break in it. */
    byte[] seal(Access access, UUID calendar) {
        String text = String.join(BETWEEN, access.address().toString(), access.username(), access.password());
        return seal.seal(text.getBytes(StandardCharsets.UTF_8), place(calendar));
    }

    Access open(byte[] sealed, UUID calendar) {
        String text = new String(seal.open(sealed, place(calendar)), StandardCharsets.UTF_8);
        String[] parts = text.split(BETWEEN, -1);
        return new Access(URI.create(parts[0]), parts[1], parts[2]);
    }

    private static byte[] place(UUID calendar) {
        return calendar.toString().getBytes(StandardCharsets.UTF_8);
    }
}
