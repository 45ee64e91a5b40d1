package app.parley.attachment;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file as it arrived, lying where it can be read more than once, so that it is looked at before it is kept.
 *
 * @param name as the sender's program gave it
 * @param size in bytes
 */
public record Upload(@Nullable String name, long size, Source source) {

    /** What a sender sent who chose no file. */
    public static final Upload NOTHING = new Upload(null, 0, InputStream::nullInputStream);

    /** Opens the bytes from their beginning. */
    @FunctionalInterface
    public interface Source {

        InputStream open() throws IOException;
    }
}
