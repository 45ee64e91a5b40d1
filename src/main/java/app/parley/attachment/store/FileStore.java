package app.parley.attachment.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.springframework.core.io.InputStreamSource;

/** One place for the bytes of files; none holds a file as a whole. */
interface FileStore {

    Place place();

    /** Writes the file's row before its first byte, so that whatever comes of it can be found and swept. */
    void put(UUID file, InputStreamSource bytes, long size) throws IOException;

    /** The bytes, some at a time. @throws app.parley.shared.NotFound when there are none */
    InputStream open(UUID file);

    /** Harmless when there is none. */
    void remove(UUID file);
}
