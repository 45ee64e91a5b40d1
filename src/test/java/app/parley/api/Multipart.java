package app.parley.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Map;

/** Bodies of several parts, as browsers write them. */
public final class Multipart {

    private static final String BOUNDARY = "----parley-test";

    public static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;

    private Multipart() {}

    /** @param name with quotes and line ends as browsers write them */
    public static byte[] file(String name, byte[] content) {
        return form(Map.of(), name, content);
    }

    public static byte[] form(Map<String, String> fields, String name, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((field, value) -> body.writeBytes(("--" + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n" + value + "\r\n")
                .getBytes(UTF_8)));
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                        + name.replace("\"", "%22") + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return body.toByteArray();
    }
}
