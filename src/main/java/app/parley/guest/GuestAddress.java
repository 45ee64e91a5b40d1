package app.parley.guest;

import app.parley.shared.InvalidInput;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A guest's address in the one form that is stored and compared: its domain in ASCII and lower case, and so is what
 * stands before it, which may be quoted or of any script (RFC 6531).
 */
record GuestAddress(String value) {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+(?=.*[a-z])[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    /** @throws InvalidInput naming the field */
    static GuestAddress of(String field, String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
        if (text.isEmpty()) {
            throw new InvalidInput(field, "required");
        }
        if (text.length() > LONGEST) {
            throw new InvalidInput(field, "too-long");
        }
        int at = text.lastIndexOf('@');
        if (at < 1 || at > LONGEST_LOCAL_PART || UNSAFE.matcher(text).find()) {
            throw new InvalidInput(field, "malformed");
        }
        String domain = ascii(text.substring(at + 1)).toLowerCase(Locale.ROOT);
        String address = text.substring(0, at).toLowerCase(Locale.ROOT) + "@" + domain;
        if (!DOMAIN.matcher(domain).matches() || address.length() > LONGEST || !parses(address)) {
            throw new InvalidInput(field, "malformed");
        }
        return new GuestAddress(address);
    }

    /** Empty for what is no address. */
    static Optional<GuestAddress> find(String text) {
        try {
            return Optional.of(of("email", text));
        } catch (InvalidInput e) {
            return Optional.empty();
        }
    }

    /** By the strict rules of the library that sends to it, as exactly one bare address. */
    private static boolean parses(String address) {
        try {
            InternetAddress parsed = new InternetAddress(address, true);
            return parsed.getAddress().equals(address) && parsed.getPersonal() == null && !parsed.isGroup();
        } catch (AddressException e) {
            return false;
        }
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
