package app.parley.journey;

import app.parley.account.Account;
import app.parley.account.Accounts;
import app.parley.account.NewAccount;
import app.parley.account.Role;
import app.parley.calendar.Approval;
import app.parley.calendar.CalendarKind;
import app.parley.calendar.CalendarSettings;
import app.parley.calendar.Calendars;
import app.parley.calendar.HoursSource;
import app.parley.calendar.Permissions;
import app.parley.calendar.SlotRules;
import app.parley.credit.Balance;
import app.parley.credit.Ledger;
import app.parley.expert.Experts;
import app.parley.expert.Offering;
import app.parley.expert.OfferingForm;
import app.parley.expert.Offerings;
import app.parley.expert.ProfileForm;
import app.parley.meeting.Booking;
import app.parley.meeting.Meetings;
import app.parley.platform.Ids;
import app.parley.schedule.Hours;
import app.parley.schedule.WallClockWindow;
import app.parley.settlement.Answer;
import app.parley.settlement.Progress;
import app.parley.shared.Credits;
import app.parley.shared.MeetingId;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;

/** A user with 1,000 credits, an expert whose calendar is open on workdays from 9 to 17, and an administrator. */
final class Town {

    static final String PASSWORD = "a-long-enough-password-7";

    final Account una;
    final Account eva;
    final Account ada;
    final String handle;
    final String slug;

    private final ApplicationContext context;

    Town(ApplicationContext context) {
        this.context = context;
        String mark = Ids.next().toString().substring(24);
        una = account("Una User", "una" + mark, Role.USER);
        eva = account("Eva Novak", "eva" + mark, Role.USER);
        ada = account("Ada Admin", "ada" + mark, Role.USER, Role.ADMIN);
        handle = "eva-" + mark;
        slug = "eva-30-" + mark;
        context.getBean(Experts.class).save(eva.id(), profile(), null);
        context.getBean(Calendars.class).create(eva.id(), calendar());
        give(una, 1_000);
    }

    Account account(String name, String mailbox, Role... roles) {
        String email = mailbox + "@parley.test";
        return context.getBean(Accounts.class)
                .create(new NewAccount(email, PASSWORD, name, "Europe/Berlin", "en", Set.of(roles)));
    }

    void give(Account account, long credits) {
        context.getBean(Ledger.class)
                .grant(
                        account.id(),
                        Credits.of(credits),
                        "A start",
                        ada.id(),
                        Ids.next().toString(),
                        context.getBean(Clock.class).instant());
    }

    MeetingId book(Account user, Instant startsAt, String topic) {
        return context.getBean(Meetings.class)
                .book(user.id(), Booking.of(slug, startsAt, topic))
                .id();
    }

    void answer(Account person, MeetingId meeting, Answer answer) {
        context.getBean(Progress.class).record(person.id(), meeting, answer, "", null);
    }

    Balance balance(Account person) {
        return context.getBean(Ledger.class).balance(person.id());
    }

    private ProfileForm profile() {
        return new ProfileForm(
                handle,
                "Rental law for tenants and small shops",
                "Fifteen years of contracts, deposits and neighbours.",
                List.of("Rental law", "Contract law"),
                List.of("en", "de"),
                true);
    }

    private CalendarSettings calendar() {
        String description = "We look at your contract together.";
        Offering offering = context.getBean(Offerings.class)
                .create(eva.id(), new OfferingForm("First advice", description, 30, 100, null, null));
        var workday = List.of(new WallClockWindow(9 * 60, 17 * 60));
        Map<DayOfWeek, List<WallClockWindow>> hours =
                Stream.of(DayOfWeek.values()).limit(5).collect(Collectors.toMap(Function.identity(), day -> workday));
        return new CalendarSettings(
                slug,
                "30 minutes with Eva",
                "Bring your contract.",
                "",
                offering.id(),
                new HoursSource.Own(new Hours(ZoneId.of("Europe/Bratislava"), hours, Map.of())),
                new SlotRules(30, 30, 0, 0, 0, null, null, null, 0),
                Approval.AUTOMATIC,
                Permissions.ALL,
                List.of(),
                null,
                new CalendarKind.Personal());
    }
}
