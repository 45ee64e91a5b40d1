package app.parley.api;

import app.parley.account.Account;
import app.parley.account.AccountFixture;
import app.parley.account.Accounts;
import app.parley.account.Role;
import app.parley.platform.Ids;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody signed in for tests of calendars, with what experts bring along.
 *
 * @param handle empty for who is no expert
 */
public record Caller(Api api, String id, String handle) {

    public static Caller user(int port, Accounts accounts) {
        return open(port, accounts, Role.USER);
    }

    public static Caller administrator(int port, Accounts accounts) {
        return open(port, accounts, Role.ADMIN);
    }

    public static Caller expert(int port, Accounts accounts) {
        Caller person = user(port, accounts);
        String handle = "expert-" + unique();
        Map<String, Object> profile = Map.of(
                "handle",
                handle,
                "headline",
                "",
                "bio",
                "",
                "skills",
                List.of(),
                "languages",
                List.of(),
                "published",
                true);
        person.api.put("/me/expert-profile", profile).expect(200);
        return new Caller(person.api, person.id, handle);
    }

    /** A word that nobody else has in an address. */
    public static String unique() {
        return Ids.next().toString().replace("-", "").substring(12);
    }

    public String offering(int minutes, int price) {
        return api.post(
                        "/me/offerings",
                        Map.of("title", minutes + " minutes", "description", "", "minutes", minutes, "price", price))
                .expect(201)
                .text("id");
    }

    /** Tuesdays from nine to noon, in UTC; to be changed before it is sent. */
    public static Map<String, @Nullable Object> calendar(String type, int minutes) {
        Map<String, @Nullable Object> calendar = new HashMap<>();
        calendar.put("type", type);
        calendar.put("slug", "calendar-" + unique());
        calendar.put("name", "A calendar");
        calendar.put("zone", "UTC");
        calendar.put("slotMinutes", minutes);
        calendar.put("weeklyHours", Map.of("TUE", List.of(List.of("09:00", "12:00"))));
        return calendar;
    }

    private static Caller open(int port, Accounts accounts, Role role) {
        Account account = AccountFixture.open(accounts, role);
        Api api = Api.at(port).signIn(account.email(), AccountFixture.PASSWORD);
        return new Caller(api, account.id().toString(), "");
    }
}
