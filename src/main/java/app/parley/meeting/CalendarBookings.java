package app.parley.meeting;

import app.parley.account.Account;
import app.parley.account.Accounts;
import app.parley.availability.Booked;
import app.parley.availability.Diary;
import app.parley.availability.FreeSlots;
import app.parley.calendar.Answer;
import app.parley.calendar.Approval;
import app.parley.calendar.BookingCalendar;
import app.parley.calendar.BookingForm;
import app.parley.calendar.CalendarKind;
import app.parley.calendar.CalendarOnSale;
import app.parley.calendar.CalendarSettings;
import app.parley.calendar.Calendars;
import app.parley.calendar.Question;
import app.parley.expert.Offering;
import app.parley.platform.Gathered;
import app.parley.platform.Ids;
import app.parley.shared.Credits;
import app.parley.shared.InvalidInput;
import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How slots of calendars are booked: time is taken, and becomes a meeting, or several that belong together. */
@Component
class CalendarBookings {

    private final Accounts accounts;
    private final Calendars calendars;
    private final Diary diary;
    private final BookingStore bookings;
    private final Commands commands;
    private final Terms current;

    CalendarBookings(
            Accounts accounts,
            Calendars calendars,
            Diary diary,
            BookingStore bookings,
            Commands commands,
            Terms current) {
        this.accounts = accounts;
        this.calendars = calendars;
        this.diary = diary;
        this.bookings = bookings;
        this.commands = commands;
        this.current = current;
    }

    /** What is asked of a calendar, understood. */
    private record Wish(CalendarOnSale sale, String topic, Instant start, List<Answer> answers) {}

    /** Refuses what could not be booked whatever is free, and books nothing. */
    void check(PersonId user, Booking booking) {
        understood(user, booking, commands.now());
    }

    /** The first meeting of the booking; a menu's services may be one each. */
    MeetingFacts book(PersonId user, Booking booking) {
        Instant now = commands.now();
        Wish wish = understood(user, booking, now);
        CalendarOnSale sale = wish.sale();
        List<Booked> booked = diary.book(sale, booking.choice(), wish.start(), user, () -> MeetingId.of(Ids.next()));
        UUID together = Ids.next();
        List<MeetingFacts> opened = new ArrayList<>();
        for (Booked each : booked) {
            opened.add(open(each, sale, wish.topic(), user, now));
            BookingDetails details = details(each, sale, wish.answers());
            if (booked.size() > 1 || !details.equals(BookingDetails.NONE)) {
                bookings.add(together, each.meeting(), details);
            }
        }
        return opened.getFirst();
    }

    private Wish understood(PersonId user, Booking booking, Instant now) {
        CalendarOnSale sale = calendars.onSale(booking.calendar());
        List<Question> questions = sale.calendar().settings().questions();
        Gathered wrong = new Gathered();
        String about = wrong.orElse("", () -> Typed.topic(booking.topic()));
        Instant start = wrong.orElse(now, () -> Typed.start(booking.startsAt()));
        List<Answer> answers = wrong.orElse(List.of(), () -> BookingForm.checked(questions, booking.answers()));
        wrong.orElse(Duration.ZERO, () -> FreeSlots.length(sale, booking.choice()));
        wrong.refuse();
        requireSeller(user, sale.calendar());
        if (start.isBefore(now)) {
            throw new NotBookable();
        }
        return new Wish(sale, about, start, answers);
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
        if (price.amount() > NewMeeting.HIGHEST_PRICE) {
            throw new InvalidInput("services", "too-expensive");
        }
        Meeting meeting = new NewMeeting(
                        booked.meeting(),
                        topic,
                        booked.time(),
                        sale.locationOf(first),
                        price,
                        sale.calendar().id(),
                        first.id(),
                        user,
                        booked.expert(),
                        settings.permissions())
                .meeting(current, now);
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
}
