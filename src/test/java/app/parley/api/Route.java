package app.parley.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One line of {@code routes.txt}, the one table of who may call what.
 *
 * @param possible for calls on meetings, {@code STATE:SIDE} for each that succeeds, or ALWAYS
 */
public record Route(String method, String path, Who who, Set<String> possible) {

    public enum Who {
        PUBLIC,
        SIGNED_IN,
        EXPERT,
        ADMIN,
        PARTY,
        OWNER,
        DEMO
    }

    static Stream<Route> all() {
        try {
            return Files.readAllLines(Path.of("src/test/resources/routes.txt")).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Route::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Route> ofApi() {
        return all().filter(route -> route.path.startsWith("/api/"));
    }

    public static Stream<Route> ofPages() {
        return all().filter(route -> !route.path.startsWith("/api/") && !route.path.startsWith("/v3/"));
    }

    /** Calls on a meeting, whose state matters. */
    static Stream<Route> withStates() {
        return all().filter(route -> !route.possible.isEmpty());
    }

    public boolean reads() {
        return method.equals("GET");
    }

    boolean isPossible(String state, String side) {
        return possible.contains("ALWAYS")
                || possible.contains(state + ":" + side)
                || possible.contains(state + ":BOTH");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }

    private static Route read(String line) {
        String[] columns = line.strip().split(" +");
        Set<String> possible = Arrays.stream(columns).skip(3).collect(Collectors.toSet());
        return new Route(columns[0], columns[1], Who.valueOf(columns[2]), possible);
    }
}
