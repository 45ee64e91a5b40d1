package app.parley.meeting;

import app.parley.account.Account;
import app.parley.account.Accounts;
import app.parley.availability.Booked;
import app.parley.availability.Diary;
import app.parley.calendar.Answer;
import app.parley.calendar.Approval;
import app.parley.calendar.BookingCalendar;
import app.parley.calendar.BookingForm;
import app.parley.calendar.CalendarKind;
import app.parley.calendar.CalendarOnSale;
import app.parley.calendar.CalendarSettings;
import app.parley.calendar.Calendars;
import app.parley.calendar.Permissions;
import app.parley.expert.Expert;
import app.parley.expert.Experts;
import app.parley.expert.Location;
import app.parley.expert.Offering;
import app.parley.expert.Offerings;
import app.parley.platform.Ids;
import app.parley.shared.CalendarId;
import app.parley.shared.Credits;
import app.parley.shared.InvalidInput;
import app.parley.shared.MeetingId;
import app.parley.shared.NotFound;
import app.parley.shared.OfferingId;
import app.parley.shared.PersonId;
import app.parley.shared.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How meetings begin: a slot is booked, a time is asked for, a meeting is proposed. */
@Component
class Requests {

    private static final int HIGHEST_PRICE = 1_000_000;

    private final Accounts accounts;
    private final Experts experts;
    private final Offerings offerings;
    private final Calendars calendars;
    private final Diary diary;
    private final MeetingStore meetings;
    private final BookingStore bookings;
    private final Commands commands;
    private final Terms current;

    Requests(
            Accounts accounts,
            Experts experts,
            Offerings offerings,
            Calendars calendars,
            Diary diary,
            MeetingStore meetings,
            BookingStore bookings,
            Commands commands,
            Terms current) {
        this.accounts = accounts;
        this.experts = experts;
        this.offerings = offerings;
        this.calendars = calendars;
        this.diary = diary;
        this.meetings = meetings;
        this.bookings = bookings;
        this.commands = commands;
        this.current = current;
    }

    /** The first meeting of the booking; a menu's services may be one each. */
    MeetingFacts book(PersonId user, Booking booking) {
        String about = Typed.topic(booking.topic());
        Instant start = Typed.start(booking.startsAt());
        Instant now = commands.now();
        CalendarOnSale sale = calendars.onSale(booking.calendar());
        CalendarSettings settings = sale.calendar().settings();
        List<Answer> answers = BookingForm.checked(settings.questions(), booking.answers());
        requireSeller(user, sale.calendar());
        if (start.isBefore(now)) {
            throw new NotBookable();
        }
        List<Booked> booked = diary.book(sale, booking.choice(), start, user, () -> MeetingId.of(Ids.next()));
        UUID together = Ids.next();
        List<MeetingFacts> opened = new ArrayList<>();
        for (Booked each : booked) {
            opened.add(open(each, sale, about, user, now));
            BookingDetails details = details(each, sale, answers);
            if (booked.size() > 1 || !details.equals(BookingDetails.NONE)) {
                bookings.add(together, each.meeting(), details);
            }
        }
        return opened.getFirst();
    }

    MeetingFacts request(PersonId user, String expertHandle, OfferingId offeringId, Instant startsAt, String topic) {
        String about = Typed.topic(topic);
        Instant now = commands.now();
        Instant start = Typed.futureStart(startsAt, now);
        Expert expert = experts.byHandle(expertHandle);
        Offering offering = offerings.onSale(offeringId).orElseThrow(NotBookable::new);
        requireSold(offering, expert.id(), user);
        TimeRange time = TimeRange.of(start, Duration.ofMinutes(offering.minutes()));
        Meeting meeting = freeForm(about, time, offering.price(), offering, user, now);
        meeting.request();
        return commands.open(meeting);
    }

    MeetingFacts propose(PersonId expert, Proposal proposal) {
        String about = Typed.topic(proposal.topic());
        Instant now = commands.now();
        Instant start = Typed.futureStart(proposal.startsAt(), now);
        int minutes = Typed.between("minutes", proposal.minutes(), 5, 720);
        if (proposal.price().amount() > HIGHEST_PRICE) {
            throw new InvalidInput("price", "out-of-range");
        }
        Offering offering = offerings
                .find(proposal.offering())
                .filter(offered -> offered.expert().equals(expert))
                .orElseThrow(NotFound::new);
        PersonId user = accounts.find(proposal.user())
                .filter(Account::enabled)
                .map(Account::id)
                .orElseThrow(NotFound::new);
        if (!meetings.haveAgreedBefore(expert, user)) {
            throw new NeverMet();
        }
        TimeRange time = TimeRange.of(start, Duration.ofMinutes(minutes));
        Meeting meeting = freeForm(about, time, proposal.price(), offering, user, now);
        meeting.propose();
        return commands.open(meeting);
    }

    /** An offering on sale is this expert's, their account is open, and nobody buys from themselves. */
    private void requireSold(Offering offering, PersonId expert, PersonId user) {
        boolean sold = offering.expert().equals(expert)
                && !user.equals(expert)
                && accounts.find(expert).filter(Account::enabled).isPresent();
        if (!sold) {
            throw new NotBookable();
        }
    }

    /** Nobody books their own calendar, nor one whose owner's account is closed. */
    private void requireSeller(PersonId user, BookingCalendar calendar) {
        boolean ownToBook =
                calendar.settings().kind() instanceof CalendarKind.Personal && user.equals(calendar.owner());
        if (ownToBook
                || accounts.find(calendar.owner()).filter(Account::enabled).isEmpty()) {
            throw new NotBookable();
        }
    }

    private MeetingFacts open(Booked booked, CalendarOnSale sale, String topic, PersonId user, Instant now) {
        CalendarSettings settings = sale.calendar().settings();
        Offering first = offeringsOf(booked, sale).getFirst();
        Credits price = offeringsOf(booked, sale).stream().map(Offering::price).reduce(Credits.ZERO, Credits::plus);
        if (price.amount() > HIGHEST_PRICE) {
            throw new InvalidInput("services", "too-expensive");
        }
        Meeting meeting = new Meeting(
                nothingYet(
                        booked.meeting(),
                        topic,
                        booked.time(),
                        sale.locationOf(first),
                        price,
                        sale.calendar().id(),
                        first.id(),
                        user,
                        booked.expert(),
                        settings.permissions(),
                        now),
                now);
        meeting.request();
        if (settings.approval() == Approval.AUTOMATIC) {
            meeting.approveAtOnce(current);
        }
        return commands.open(meeting);
    }

    private static List<Offering> offeringsOf(Booked booked, CalendarOnSale sale) {
        return booked.services().stream()
                .map(id -> Objects.requireNonNull(sale.offerings().get(id)))
                .toList();
    }

    private static BookingDetails details(Booked booked, CalendarOnSale sale, List<Answer> answers) {
        List<BookedService> services = sale.calendar().settings().kind() instanceof CalendarKind.ServiceMenu menu
                ? menu.services().stream()
                        .filter(service -> booked.services().contains(service.offering()))
                        .sorted(Comparator.comparing(
                                service -> booked.services().indexOf(service.offering())))
                        .map(service -> BookedService.of(
                                Objects.requireNonNull(sale.offerings().get(service.offering())), service.charge()))
                        .toList()
                : List.of();
        return new BookingDetails(answers, services, booked.pick(), List.of());
    }

    private Meeting freeForm(
            String topic, TimeRange time, Credits price, Offering offering, PersonId user, Instant now) {
        return new Meeting(
                nothingYet(
                        MeetingId.of(Ids.next()),
                        topic,
                        time,
                        offering.location(),
                        price,
                        null,
                        offering.id(),
                        user,
                        offering.expert(),
                        Permissions.ALL,
                        now),
                now);
    }

    private MeetingFacts nothingYet(
            MeetingId id,
            String topic,
            TimeRange time,
            Location location,
            Credits price,
            @Nullable CalendarId calendar,
            OfferingId offering,
            PersonId user,
            PersonId expert,
            Permissions permissions,
            Instant now) {
        return new MeetingFacts(
                id,
                0,
                MeetingStatus.AWAITING_APPROVAL,
                CreditPaymentStatus.NONE,
                topic,
                time,
                location,
                price,
                calendar,
                offering,
                user,
                expert,
                false,
                false,
                permissions,
                null,
                current,
                null,
                null,
                null,
                now);
    }
}
