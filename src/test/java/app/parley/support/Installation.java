package app.parley.support;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Gets what tests need and a bare machine lacks, below {@code target} or from Debian's packages. */
public final class Installation {

    private Installation() {}

    /** Two test processes must not install the same thing at once. */
    public static <T> T onePerMachine(String name, Supplier<T> found) {
        try {
            Files.createDirectories(Path.of("target"));
            try (FileChannel file = FileChannel.open(
                            Path.of("target", name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var alone = file.lock()) {
                return found.get();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the packages are there afterwards; only root on Debian is asked for them. */
    public static boolean fromDebian(String... packages) {
        boolean rootOnDebian =
                "root".equals(System.getProperty("user.name")) && Files.exists(Path.of("/usr/bin/apt-get"));
        String[] install = Stream.concat(Stream.of("apt-get", "install", "-y"), Arrays.stream(packages))
                .toArray(String[]::new);
        return rootOnDebian && (run(install) || run("apt-get", "update") && run(install));
    }

    /** Whether the command ended well; what it said is in {@code target/installation.log}. */
    static boolean run(String... command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(List.of(command))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target/installation.log")));
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            return builder.start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
