package app.parley.expert;

import app.parley.shared.InvalidInput;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rule for names that become part of an address: an expert's handle, a calendar's slug. */
public final class PublicName {

    private static final Pattern ALPHABET = Pattern.compile("[a-z0-9-]+");

    /** Words that are addresses of Parley's own, or would pass for its word. */
    private static final Set<String> RESERVED = Set.of(
            "about",
            "account",
            "accounts",
            "admin",
            "administration",
            "administrator",
            "api",
            "assets",
            "book",
            "booking",
            "calendar",
            "calendars",
            "credits",
            "css",
            "demo",
            "docs",
            "edit",
            "error",
            "expert-profile",
            "experts",
            "favicon",
            "health",
            "help",
            "home",
            "join",
            "login",
            "logout",
            "mail",
            "meeting",
            "meetings",
            "new",
            "null",
            "offerings",
            "parley",
            "password",
            "privacy",
            "profile",
            "register",
            "robots",
            "root",
            "search",
            "security",
            "settings",
            "sign-in",
            "sign-out",
            "signin",
            "signout",
            "static",
            "status",
            "support",
            "system",
            "terms",
            "undefined",
            "webjars");

    private PublicName() {}

    /**
     * The name in lower case, {@code min} to {@code max} of a–z, 0–9 and hyphen, and not reserved.
     *
     * @throws InvalidInput otherwise
     */
    public static String checked(String field, @Nullable String value, int min, int max) {
        if (value == null || value.isBlank()) {
            throw new InvalidInput(field, "required");
        }
        String name = value.strip().toLowerCase(Locale.ROOT);
        if (name.length() < min) {
            throw new InvalidInput(field, "too-short");
        }
        if (name.length() > max) {
            throw new InvalidInput(field, "too-long");
        }
        if (!ALPHABET.matcher(name).matches()) {
            throw new InvalidInput(field, "malformed");
        }
        if (RESERVED.contains(name)) {
            throw new InvalidInput(field, "reserved");
        }
        return name;
    }

    /** The name as it is kept and compared, so that case makes no difference; empty for what cannot be one. */
    public static String folded(String value) {
        String name = value.strip().toLowerCase(Locale.ROOT);
        return ALPHABET.matcher(name).matches() ? name : "";
    }
}
