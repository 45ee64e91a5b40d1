package app.parley.platform.outgoing;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What came back, whatever its status; redirects are answers like others.
 *
 * @param address that answered
 * @param headers by lower-case name, the first of each
 */
public record OutgoingAnswer(URI address, int status, Map<String, String> headers, byte[] body) {

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    @Override
    public String toString() {
        return "answer with status " + status;
    }
}
