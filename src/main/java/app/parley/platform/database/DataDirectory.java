package app.parley.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** The folder that holds an installation without a database server of its own; one process at a time may use it. */
final class DataDirectory implements AutoCloseable {

    private final Path root;
    private final FileChannel channel;
    private final FileLock lock;

    private DataDirectory(Path root, FileChannel channel, FileLock lock) {
        this.root = root;
        this.channel = channel;
        this.lock = lock;
    }

    /** @throws DataDirectoryInUse when another process has it */
    static DataDirectory claim(Path root) {
        try {
            Files.createDirectories(root.toAbsolutePath().normalize(), ownerOnly("rwx------"));
            Path home = root.toRealPath();
            FileChannel channel =
                    FileChannel.open(home.resolve("parley.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new DataDirectoryInUse(home);
            }
            return new DataDirectory(home, channel, lock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path database() {
        return root.resolve("database");
    }

    /** Holds nothing but unpacked programs: the launcher deletes what it does not know in there. */
    Path programs() {
        return root.resolve("programs");
    }

    Path secrets() {
        return root.resolve("secrets.properties");
    }

    Path log() {
        return root.resolve("database.log");
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FileAttribute<?>[] ownerOnly(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
