package app.parley.guest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Somebody to invite, as typed; names may be missing. */
public record NewGuest(
        @Nullable String email,
        @Nullable String firstName,
        @Nullable String lastName) {

    private static final Pattern BETWEEN = Pattern.compile("\\s+");

    /**
     * One field may hold many: addresses separated by commas, semicolons or white space, each alone or as
     * {@code Given Family <address>}; what stands in quotes is never taken apart. Names typed beside a single address are
     * its owner's.
     */
    public static List<NewGuest> typed(
            @Nullable String addresses, @Nullable String firstName, @Nullable String lastName) {
        List<NewGuest> found = split(addresses == null ? "" : addresses).stream()
                .flatMap(one -> read(one).stream())
                .toList();
        if (found.size() > 1) {
            return found;
        }
        NewGuest one = found.isEmpty() ? new NewGuest(addresses, null, null) : found.getFirst();
        return List.of(new NewGuest(one.email(), given(firstName, one.firstName()), given(lastName, one.lastName())));
    }

    private static @Nullable String given(@Nullable String typed, @Nullable String read) {
        return typed == null || typed.isBlank() ? read : typed;
    }

    private static List<String> split(String addresses) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < addresses.length(); i++) {
            char c = addresses.charAt(i);
            if (quoted && c == '\\' && i + 1 < addresses.length()) {
                part.append(c).append(addresses.charAt(++i));
                continue;
            }
            quoted ^= c == '"';
            if (!quoted && (c == ',' || c == ';' || c == '\n' || c == '\r')) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts.stream().map(String::strip).filter(it -> !it.isEmpty()).toList();
    }

    private static List<NewGuest> read(String part) {
        int open = part.lastIndexOf('<');
        if (open >= 0 && part.endsWith(">")) {
            String name = part.substring(0, open).replace("\"", "").strip();
            int gap = name.lastIndexOf(' ');
            return List.of(new NewGuest(
                    part.substring(open + 1, part.length() - 1),
                    gap < 0 ? name : name.substring(0, gap),
                    gap < 0 ? null : name.substring(gap + 1)));
        }
        String[] words = part.indexOf('"') < 0 ? BETWEEN.split(part) : new String[] {part};
        boolean addresses = List.of(words).stream().allMatch(word -> word.indexOf('@') > 0);
        return (addresses ? List.of(words) : List.of(part))
                .stream().map(address -> new NewGuest(address, null, null)).toList();
    }
}
