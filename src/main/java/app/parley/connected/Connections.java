package app.parley.connected;

import app.parley.platform.Texts;
import app.parley.platform.outgoing.Outgoing;
import app.parley.shared.InvalidInput;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks what people type to connect a calendar. */
@Component
class Connections {

    private static final int LONGEST_ADDRESS = 2_000;
    private static final int LONGEST_NAME = 100;
    private static final int MOST_NAMED = 20;
    private static final String WEBCAL = "webcal://";

    private final Outgoing outgoing;

    Connections(Outgoing outgoing) {
        this.outgoing = outgoing;
    }

    /** @throws InvalidInput naming the field */
    Access access(NewConnection connection) {
        URI address = address(connection.address());
        checkNamed(connection.calendars());
        if (connection.kind() == CalendarKind.ICS) {
            refuse("username", connection.username());
            refuse("password", connection.password());
            refuse("calendars", connection.calendars());
            return new Access(address, "", "");
        }
        String username = Texts.line("username", connection.username(), 1, 200);
        if (username.indexOf(':') >= 0) {
            throw new InvalidInput("username", "malformed");
        }
        return new Access(address, username, password(connection.password()));
    }

    String name(NewConnection connection, Access access) {
        String name = connection.name();
        return name == null || name.isBlank() ? access.address().getHost() : Texts.line("name", name, 1, LONGEST_NAME);
    }

    /** Subscriptions are often handed around as webcal addresses. */
    private URI address(@Nullable String typed) {
        String address = Texts.line("address", typed, 1, LONGEST_ADDRESS);
        return outgoing.checked(
                "address",
                address.regionMatches(true, 0, WEBCAL, 0, WEBCAL.length())
                        ? "https://" + address.substring(WEBCAL.length())
                        : address);
    }

    /** Taken as it is typed: a password may begin with a space. */
    private static String password(@Nullable String password) {
        if (password == null || password.isEmpty()) {
            throw new InvalidInput("password", "required");
        }
        if (password.length() > 500) {
            throw new InvalidInput("password", "too-long");
        }
        if (password.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidInput("password", "control-characters");
        }
        return password;
    }

    private static void checkNamed(@Nullable List<String> calendars) {
        if (calendars == null) {
            return;
        }
        if (calendars.size() > MOST_NAMED) {
            throw new InvalidInput("calendars", "too-many");
        }
        calendars.forEach(name -> Texts.line("calendars", name, 1, LONGEST_ADDRESS));
    }

    private static void refuse(String field, @Nullable Object value) {
        if (value != null) {
            throw new InvalidInput(field, "not-for-this-kind");
        }
    }
}
