package app.parley.platform.outgoing;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is asked of a stranger's server; it may carry credentials and is never logged. */
public record OutgoingRequest(String method, URI address, Map<String, String> headers, String body) {

    public OutgoingRequest {
        headers = Map.copyOf(headers);
    }

    public static OutgoingRequest get(URI address) {
        return new OutgoingRequest("GET", address, Map.of(), "");
    }

    /** @param body with its type in a header of its own */
    public static OutgoingRequest of(String method, URI address, String body) {
        return new OutgoingRequest(method, address, Map.of(), body);
    }

    public OutgoingRequest with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new OutgoingRequest(method, address, more, body);
    }

    public OutgoingRequest at(URI elsewhere) {
        return new OutgoingRequest(method, elsewhere, headers, body);
    }

    @Override
    public String toString() {
        return method + " request";
    }
}
