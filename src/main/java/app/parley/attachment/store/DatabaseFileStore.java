package app.parley.attachment.store;

import app.parley.shared.NotFound;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.InputStreamSource;
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
    private final FileRows rows;

    DatabaseFileStore(JdbcClient jdbc, FileRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    @Override
    public Place place() {
        return Place.DATABASE;
    }

    /** Joins the transaction that adds the attachment. */
    @Override
    public void put(UUID file, InputStreamSource source, long size) throws IOException {
        rows.begin(file, Place.DATABASE);
        try (InputStream bytes = source.getInputStream()) {
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
    }

    @Override
    public InputStream open(UUID file) {
        return new Chunks(chunk(file, 0).orElseThrow(NotFound::new), position -> chunk(file, position));
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
