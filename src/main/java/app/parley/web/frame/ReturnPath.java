package app.parley.web.frame;

import org.jspecify.annotations.Nullable;

/** A page of ours to go back to; whatever else a form names becomes the home page. */
public final class ReturnPath {
    private ReturnPath() {}

    public static String of(@Nullable String asked) {
        return asked != null && isOurs(asked) ? asked : "/";
    }

    private static boolean isOurs(String path) {
        return path.startsWith("/")
                && !path.startsWith("//")
                && path.chars().noneMatch(character -> character == '\\' || Character.isISOControl(character));
    }
}
