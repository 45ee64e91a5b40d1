package app.parley.video;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A server that helps two browsers to find a way to each other, as browsers want to have it named. */
public record IceServer(
        List<String> urls,
        @Nullable String username,
        @Nullable String credential) {}
