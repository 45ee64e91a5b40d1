package app.parley.platform.database;

import java.nio.file.Path;

/** Another process keeps its data there. */
final class DataDirectoryInUse extends RuntimeException {

    DataDirectoryInUse(Path directory) {
        super("Another Parley is already running on " + directory);
    }
}
