package app.parley.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Files as rows of limited size. A reader takes one row at a time and holds no connection while a slow browser takes it
 * from there; rows of a file never change, so that this needs no transaction.
 */
@Component
class DatabaseFileStore implements FileStore {

    private static final int CHUNK = 256 * 1024;

    private final JdbcClient jdbc;

    DatabaseFileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void put(UUID file, InputStream bytes, long size) throws IOException {
        byte[] chunk = bytes.readNBytes(CHUNK);
        for (int position = 0; chunk.length > 0; position++) {
            jdbc.sql("insert into attachment_chunk (file_id, position, bytes) values (:file, :position, :bytes)")
                    .param("file", file)
                    .param("position", position)
                    .param("bytes", chunk)
                    .update();
            chunk = bytes.readNBytes(CHUNK);
        }
    }

    @Override
    public void writeTo(UUID file, OutputStream target) throws IOException {
        Optional<byte[]> chunk = chunk(file, 0);
        for (int position = 1; chunk.isPresent(); position++) {
            target.write(chunk.get());
            chunk = chunk(file, position);
        }
    }

    @Override
    public void remove(UUID file) {
        jdbc.sql("delete from attachment_chunk where file_id = :file")
                .param("file", file)
                .update();
    }

    private Optional<byte[]> chunk(UUID file, int position) {
        return jdbc.sql("select bytes from attachment_chunk where file_id = :file and position = :position")
                .param("file", file)
                .param("position", position)
                .query(byte[].class)
                .optional();
    }
}
