package app.parley.account;

import app.parley.shared.InvalidInput;
import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An e-mail address in the one form that is stored and compared: lower case, its domain in ASCII. */
public record EmailAddress(String value) {

    static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final Pattern LOCAL_PART =
            Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+(?=.*[a-z])[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    /** @throws InvalidInput naming the field */
    public static EmailAddress of(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            throw new InvalidInput(field, "required");
        }
        if (typed.strip().length() > LONGEST) {
            throw new InvalidInput(field, "too-long");
        }
        return parse(typed).orElseThrow(() -> new InvalidInput(field, "malformed"));
    }

    static Optional<EmailAddress> parse(String typed) {
        String text = typed.strip();
        int at = text.lastIndexOf('@');
        if (at < 1 || at > LONGEST_LOCAL_PART || text.length() > LONGEST) {
            return Optional.empty();
        }
        String local = text.substring(0, at).toLowerCase(Locale.ROOT);
        String domain = ascii(text.substring(at + 1)).toLowerCase(Locale.ROOT);
        return LOCAL_PART.matcher(local).matches()
                        && DOMAIN.matcher(domain).matches()
                        && local.length() + 1 + domain.length() <= LONGEST
                ? Optional.of(new EmailAddress(local + "@" + domain))
                : Optional.empty();
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
