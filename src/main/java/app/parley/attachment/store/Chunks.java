package app.parley.attachment.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/** Reads one chunk after the other, and has one of them at a time. */
final class Chunks extends InputStream {

    private final IntFunction<Optional<byte[]>> chunks;
    private InputStream present;
    private int next = 1;

    Chunks(byte[] first, IntFunction<Optional<byte[]>> chunks) {
        this.present = new ByteArrayInputStream(first);
        this.chunks = chunks;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int got = present.read(target, offset, length);
        while (got < 0) {
            Optional<byte[]> chunk = chunks.apply(next);
            if (chunk.isEmpty()) {
                return -1;
            }
            next++;
            present = new ByteArrayInputStream(chunk.get());
            got = present.read(target, offset, length);
        }
        return got;
    }
}
