package app.parley.meeting;

import app.parley.account.Account;
import app.parley.account.Accounts;
import app.parley.account.NewAccount;
import app.parley.account.Role;
import app.parley.calendar.Approval;
import app.parley.calendar.BookingCalendar;
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
import app.parley.platform.Ids;
import app.parley.schedule.Hours;
import app.parley.schedule.WallClockWindow;
import app.parley.settlement.Answer;
import app.parley.settlement.Progress;
import app.parley.shared.Credits;
import app.parley.shared.MeetingId;
import app.parley.shared.OfferingId;
import app.parley.shared.PersonId;
import app.parley.support.TestClock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;

/** People and meetings in every state, each reached by the verbs that people use. */
public final class MeetingFixture {

    public static final String PASSWORD = "a-long-enough-password-7";

    private static final WallClockWindow ALL_DAY = new WallClockWindow(0, WallClockWindow.MIDNIGHT);

    public final Meetings meetings;
    public final Ledger ledger;
    public final Gate gate;
    public final Progress progress;
    public final TestClock clock;

    private final Accounts accounts;
    private final Experts experts;
    private final Offerings offerings;
    private final Calendars calendars;
    private final Expiry expiry;
    private final NewTimeLapse newTimeLapse;

    private Instant lastStart = TestClock.START.plus(Duration.ofDays(10));

    public MeetingFixture(ApplicationContext context) {
        meetings = context.getBean(Meetings.class);
        ledger = context.getBean(Ledger.class);
        gate = context.getBean(Gate.class);
        progress = context.getBean(Progress.class);
        clock = context.getBean(TestClock.class);
        accounts = context.getBean(Accounts.class);
        experts = context.getBean(Experts.class);
        offerings = context.getBean(Offerings.class);
        calendars = context.getBean(Calendars.class);
        expiry = context.getBean(Expiry.class);
        newTimeLapse = context.getBean(NewTimeLapse.class);
    }

    /** An expert with an offering of 30 minutes and a calendar that is always open. */
    public record Seller(PersonId id, String handle, OfferingId offering, String slug) {}

    public PersonId person() {
        return account().id();
    }

    public Account account() {
        String name = "p" + Ids.next();
        return accounts.create(
                new NewAccount(name + "@parley.test", PASSWORD, name, "Europe/Berlin", "en", Set.of(Role.USER)));
    }

    public PersonId user(long credits) {
        PersonId user = person();
        give(user, credits);
        return user;
    }

    public void give(PersonId person, long credits) {
        if (credits > 0) {
            ledger.grant(
                    person, Credits.of(credits), "A start", person, Ids.next().toString(), clock.instant());
        }
    }

    public Seller seller(Approval approval, long price) {
        return seller(person(), approval, price);
    }

    public Seller seller(PersonId expert, Approval approval, long price) {
        String handle = unique("e");
        experts.save(expert, new ProfileForm(handle, "Headline", "", List.of(), List.of("en"), true), null);
        Offering offering = offerings.create(expert, new OfferingForm("Half an hour", "", 30, price, null, null));
        BookingCalendar calendar = calendars.create(expert, alwaysOpen(unique("c"), offering.id(), approval));
        return new Seller(expert, handle, offering.id(), calendar.settings().slug());
    }

    public OfferingId offering(PersonId expert, int minutes, long price) {
        return offerings
                .create(expert, new OfferingForm(minutes + " minutes", "", minutes, price, null, null))
                .id();
    }

    /** A start at which this fixture has put nothing yet, far from all others. */
    public Instant freshStart() {
        lastStart = lastStart.plus(Duration.ofHours(3));
        return lastStart;
    }

    /** Booked in the calendar: agreed at once, or waiting for the expert, as the calendar has it. */
    public MeetingFacts booked(PersonId user, Seller seller) {
        return meetings.book(user, Booking.of(seller.slug(), freshStart(), "A booking"));
    }

    public MeetingFacts requested(PersonId user, Seller seller) {
        return meetings.request(user, seller.handle(), seller.offering(), freshStart(), "A request");
    }

    public MeetingFacts agreedRequest(PersonId user, Seller seller) {
        return meetings.approve(seller.id(), requested(user, seller).id(), null);
    }

    public MeetingFacts proposed(PersonId user, Seller seller, long price) {
        haveMet(user, seller);
        return meetings.propose(
                seller.id(), new Proposal(user, seller.offering(), freshStart(), 30, Credits.of(price), "A proposal"));
    }

    /** Lets the two have an agreed meeting, free of charge in the end. */
    public void haveMet(PersonId user, Seller seller) {
        if (!meetings.haveMet(seller.id(), user)) {
            MeetingFacts earlier = agreedRequest(user, seller);
            meetings.cancel(seller.id(), earlier.id(), "Only to have met", null, null);
        }
    }

    /** An agreed meeting that has taken place and was paid; moves the clock to its end. */
    public MeetingFacts paid(PersonId user, Seller seller) {
        MeetingFacts agreed = agreedRequest(user, seller);
        clock.set(agreed.time().end());
        progress.record(user, agreed.id(), Answer.WENT_SMOOTHLY, "", null);
        return meetings.get(agreed.id());
    }

    /** A request that nobody answered; moves the clock to its start. */
    public MeetingFacts expired(PersonId user, Seller seller) {
        MeetingFacts requested = requested(user, seller);
        clock.set(requested.time().start());
        expire();
        return meetings.get(requested.id());
    }

    public void expire() {
        while (expiry.runBatch(clock.instant()) > 0) {
            clock.advance(Duration.ZERO);
        }
    }

    public void letNewTimesLapse() {
        while (newTimeLapse.runBatch(clock.instant()) > 0) {
            clock.advance(Duration.ZERO);
        }
    }

    public MeetingFacts now(MeetingFacts meeting) {
        return meetings.get(meeting.id());
    }

    public Balance balance(PersonId person) {
        return ledger.balance(person);
    }

    /** The token of a person's link as it is now. */
    public String token(PersonId person, MeetingId meeting) {
        String path = gate.linkOf(person, meetings.get(meeting)).orElseThrow().path();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    public List<TimelineEventType> timeline(MeetingFacts meeting) {
        return meetings.timeline(meeting.id(), null).stream()
                .map(TimelineEvent::type)
                .toList();
    }

    public static CalendarSettings alwaysOpen(String slug, OfferingId offering, Approval approval) {
        Map<DayOfWeek, List<WallClockWindow>> hours = Arrays.stream(DayOfWeek.values())
                .collect(Collectors.toMap(Function.identity(), day -> List.of(ALL_DAY)));
        return new CalendarSettings(
                slug,
                "Always open",
                "",
                "",
                offering,
                new HoursSource.Own(new Hours(ZoneId.of("UTC"), hours, Map.of())),
                new SlotRules(30, 30, 0, 0, 0, null, null, null, 0),
                approval,
                Permissions.ALL,
                List.of(),
                null,
                new CalendarKind.Personal());
    }

    private static String unique(String prefix) {
        return prefix + Ids.next().toString().replace("-", "").substring(8);
    }
}
