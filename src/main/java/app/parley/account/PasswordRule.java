package app.parley.account;

import app.parley.shared.InvalidInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which passwords are accepted: long enough, not among the most common, otherwise anything, taken exactly as typed. */
@Component
class PasswordRule {

    static final int SHORTEST = 8;
    static final int LONGEST = 128;

    private final Set<String> common = load();

    /** @throws InvalidInput with the field and what is wrong with it */
    String check(String field, @Nullable String password) {
        if (password == null || password.isEmpty()) {
            throw new InvalidInput(field, "required");
        }
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw new InvalidInput(field, "too-short");
        }
        if (length > LONGEST) {
            throw new InvalidInput(field, "too-long");
        }
        if (password.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
            throw new InvalidInput(field, "malformed");
        }
        if (common.contains(password.toLowerCase(Locale.ROOT))) {
            throw new InvalidInput(field, "too-common");
        }
        return password;
    }

    private static Set<String> load() {
        try (InputStream list = PasswordRule.class.getResourceAsStream("common-passwords.txt")) {
            if (list == null) {
                throw new IllegalStateException("common-passwords.txt is missing");
            }
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
