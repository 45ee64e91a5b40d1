package app.parley.account;

import app.parley.shared.InvalidInput;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A telephone number that any network understands, as E.164 writes it. */
record PhoneNumber(String value) {

    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final Pattern WRITTEN_BETWEEN = Pattern.compile("[\\s\\u00a0()./-]");
    private static final int LONGEST = 40;

    /** As people write it: with blanks, brackets and dashes, and 00 for +; the country has to be there. */
    static PhoneNumber of(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            throw new InvalidInput(field, "required");
        }
        String written =
                typed.length() > LONGEST ? "" : WRITTEN_BETWEEN.matcher(typed).replaceAll("");
        String number = written.startsWith("00") ? "+" + written.substring(2) : written;
        if (!E164.matcher(number).matches()) {
            throw new InvalidInput(field, "phone");
        }
        return new PhoneNumber(number);
    }
}
