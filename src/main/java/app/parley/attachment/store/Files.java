package app.parley.attachment.store;

import app.parley.shared.NotFound;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/** The bytes of files: new ones go to the place that is set, each is read and removed where it lies. */
@Component
public class Files {

    private final FileRows rows;
    private final Map<Place, FileStore> stores = new EnumMap<>(Place.class);
    private final FileStore chosen;

    Files(FileRows rows, List<FileStore> stores, @Value("${parley.attachments.store}") Place place) {
        this.rows = rows;
        stores.forEach(store -> this.stores.put(store.place(), store));
        this.chosen = at(place);
    }

    /**
     * Keeps bytes, which are swept unless an attachment of that id follows.
     *
     * @throws FileStoreAway when the place does not take them now
     */
    public void put(UUID file, InputStreamSource bytes, long size) throws IOException {
        chosen.put(file, bytes, size);
    }

    /** The bytes, some at a time. @throws NotFound, FileStoreAway */
    public InputStream open(UUID file) {
        return at(rows.place(file).orElseThrow(NotFound::new)).open(file);
    }

    /** Removes the bytes for good; harmless when there are none. @throws FileStoreAway when that fails now */
    public void remove(UUID file) {
        rows.place(file).ifPresent(place -> {
            at(place).remove(file);
            rows.forget(file);
        });
    }

    private FileStore at(Place place) {
        return Objects.requireNonNull(stores.get(place));
    }
}
