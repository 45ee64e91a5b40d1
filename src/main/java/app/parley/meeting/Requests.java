package app.parley.meeting;

import app.parley.account.Account;
import app.parley.account.Accounts;
import app.parley.availability.Approval;
import app.parley.availability.BookingCalendar;
import app.parley.availability.Calendars;
import app.parley.availability.Diary;
import app.parley.expert.Expert;
import app.parley.expert.Experts;
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
    private final Commands commands;
    private final Terms current;

    Requests(
            Accounts accounts,
            Experts experts,
            Offerings offerings,
            Calendars calendars,
            Diary diary,
            MeetingStore meetings,
            Commands commands,
            Terms current) {
        this.accounts = accounts;
        this.experts = experts;
        this.offerings = offerings;
        this.calendars = calendars;
        this.diary = diary;
        this.meetings = meetings;
        this.commands = commands;
        this.current = current;
    }

    MeetingFacts book(PersonId user, String calendarSlug, Instant startsAt, String topic) {
        String about = Typed.topic(topic);
        Instant start = Typed.start(startsAt);
        Instant now = commands.now();
        BookingCalendar calendar = calendars.find(calendarSlug).orElseThrow(NotFound::new);
        Offering offering = offerings.onSale(calendar.settings().offeringId()).orElseThrow(NotFound::new);
        requireSold(offering, calendar.owner(), user);
        if (start.isBefore(now)) {
            throw new NotBookable();
        }
        MeetingId id = MeetingId.of(Ids.next());
        diary.book(id, calendar, start, user);
        Duration length = Duration.ofMinutes(calendar.settings().slotMinutes());
        Meeting meeting =
                blank(id, about, TimeRange.of(start, length), offering.price(), offering, calendar.id(), user, now);
        meeting.request();
        if (calendar.settings().approval() == Approval.AUTOMATIC) {
            meeting.approveAtOnce(current);
        }
        return commands.open(meeting);
    }

    MeetingFacts request(PersonId user, String expertHandle, OfferingId offeringId, Instant startsAt, String topic) {
        String about = Typed.topic(topic);
        Instant now = commands.now();
        Instant start = Typed.futureStart(startsAt, now);
        Expert expert = experts.byHandle(expertHandle);
        Offering offering = offerings.onSale(offeringId).orElseThrow(NotBookable::new);
        requireSold(offering, expert.id(), user);
        TimeRange time = TimeRange.of(start, Duration.ofMinutes(offering.minutes()));
        Meeting meeting = blank(MeetingId.of(Ids.next()), about, time, offering.price(), offering, null, user, now);
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
        Meeting meeting = blank(MeetingId.of(Ids.next()), about, time, proposal.price(), offering, null, user, now);
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

    private Meeting blank(
            MeetingId id,
            String topic,
            TimeRange time,
            Credits price,
            Offering offering,
            @Nullable CalendarId calendar,
            PersonId user,
            Instant now) {
        MeetingFacts nothingYet = new MeetingFacts(
                id,
                0,
                MeetingStatus.AWAITING_APPROVAL,
                CreditPaymentStatus.NONE,
                topic,
                time,
                offering.location(),
                price,
                calendar,
                offering.id(),
                user,
                offering.expert(),
                false,
                false,
                null,
                current,
                null,
                null,
                null,
                now);
        return new Meeting(nothingYet, now);
    }
}
