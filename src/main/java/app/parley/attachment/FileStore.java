package app.parley.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.UUID;

/** Where the bytes of files lie; neither way holds a file as a whole. */
interface FileStore {

    /** Called in the transaction that adds the attachment, with the file's row there already. */
    void put(UUID file, InputStream bytes, long size) throws IOException;

    void writeTo(UUID file, OutputStream target) throws IOException;

    /** Harmless when there is none. */
    void remove(UUID file);
}
