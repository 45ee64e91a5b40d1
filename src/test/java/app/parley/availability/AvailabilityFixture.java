package app.parley.availability;

import app.parley.account.Accounts;
import app.parley.account.NewAccount;
import app.parley.account.Role;
import app.parley.calendar.BookingCalendar;
import app.parley.calendar.CalendarKind;
import app.parley.calendar.CalendarOnSale;
import app.parley.calendar.Calendars;
import app.parley.calendar.Member;
import app.parley.calendar.Settings;
import app.parley.calendar.Teams;
import app.parley.expert.Experts;
import app.parley.expert.OfferingForm;
import app.parley.expert.Offerings;
import app.parley.expert.ProfileForm;
import app.parley.platform.Ids;
import app.parley.shared.MeetingId;
import app.parley.shared.OfferingId;
import app.parley.shared.PersonId;
import app.parley.shared.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** People with calendars, made as people make them, and verbs of the diary in transactions of their own. */
@TestComponent
class AvailabilityFixture {

    private final Accounts accounts;
    private final Experts experts;
    private final Offerings offerings;
    private final Calendars calendars;
    private final Teams teams;
    private final Diary diary;
    private final TransactionTemplate transaction;

    AvailabilityFixture(
            Accounts accounts,
            Experts experts,
            Offerings offerings,
            Calendars calendars,
            Teams teams,
            Diary diary,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.experts = experts;
        this.offerings = offerings;
        this.calendars = calendars;
        this.teams = teams;
        this.diary = diary;
        this.transaction = transaction;
    }

    /** Somebody who books; the diary asks for no account. */
    static PersonId person() {
        return PersonId.of(Ids.next());
    }

    PersonId expert() {
        String handle = "e" + Ids.next().toString().replace("-", "").substring(12);
        PersonId person = accounts.create(new NewAccount(
                        handle + "@parley.test",
                        "a-long-enough-password-7",
                        handle,
                        "Europe/Berlin",
                        "en",
                        Set.of(Role.USER)))
                .id();
        experts.save(person, new ProfileForm(handle, "Headline", "", List.of(), List.of("en"), true), null);
        return person;
    }

    OfferingId offering(PersonId expert) {
        return offerings
                .create(expert, new OfferingForm("An hour", "", 60, 100, null, null))
                .id();
    }

    BookingCalendar calendar(PersonId owner, Settings settings) {
        return calendars.create(owner, settings.offering(offering(owner)).build());
    }

    List<BookingCalendar> of(PersonId owner) {
        return calendars.of(owner);
    }

    /** A calendar of a team that has agreed to it; the first member owns it. */
    BookingCalendar team(Settings settings, CalendarKind kind) {
        PersonId owner = kind.members().getFirst().person();
        BookingCalendar calendar = calendars.create(
                owner, settings.offering(offering(owner)).kind(kind).build());
        kind.members().stream()
                .map(Member::person)
                .filter(member -> !member.equals(owner))
                .forEach(member -> teams.accept(member, calendar.id(), null));
        return calendars.get(calendar.id());
    }

    OfferingId offering(PersonId expert, int minutes, long price) {
        return offerings
                .create(expert, new OfferingForm(minutes + " minutes", "", minutes, price, null, null))
                .id();
    }

    List<Booked> book(BookingCalendar calendar, Choice choice, Instant startsAt, PersonId user) {
        return Objects.requireNonNull(transaction.execute(
                status -> diary.book(onSale(calendar), choice, startsAt, user, AvailabilityFixture::meeting)));
    }

    void release(MeetingId meeting) {
        transaction.executeWithoutResult(status -> diary.release(meeting));
    }

    static MeetingId meeting() {
        return MeetingId.of(Ids.next());
    }

    MeetingId book(BookingCalendar calendar, Instant startsAt, PersonId user) {
        MeetingId meeting = meeting();
        book(meeting, calendar, startsAt, user);
        return meeting;
    }

    void book(MeetingId meeting, BookingCalendar calendar, Instant startsAt, PersonId user) {
        transaction.executeWithoutResult(
                status -> diary.book(onSale(calendar), Choice.NONE, startsAt, user, () -> meeting));
    }

    MeetingId occupy(Instant startsAt, int minutes, PersonId user, PersonId expert) {
        MeetingId meeting = meeting();
        TimeRange time = TimeRange.of(startsAt, Duration.ofMinutes(minutes));
        transaction.executeWithoutResult(status -> diary.occupy(meeting, time, user, expert));
        return meeting;
    }

    void holdNewSlot(MeetingId meeting, BookingCalendar calendar, Instant startsAt, PersonId user, boolean listedOnly) {
        Moving moving = moving(meeting, calendar);
        transaction.executeWithoutResult(status -> diary.holdNewSlot(moving, calendar, startsAt, user, listedOnly));
    }

    void holdNewSlot(Moving moving, BookingCalendar calendar, Instant startsAt, PersonId user) {
        transaction.executeWithoutResult(status -> diary.holdNewSlot(moving, calendar, startsAt, user, true));
    }

    CalendarOnSale onSale(BookingCalendar calendar) {
        return calendars.onSale(calendar.settings().slug());
    }

    /** A booking of the owner's that is as long as the calendar's slots. */
    static Moving moving(MeetingId meeting, BookingCalendar calendar) {
        Duration length = Duration.ofMinutes(calendar.settings().slots().slotMinutes());
        return new Moving(meeting, calendar.owner(), null, length);
    }
}
