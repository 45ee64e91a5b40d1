package app.parley.demo;

import static app.parley.settlement.Answer.FAILED_BECAUSE_OF_ME;
import static app.parley.settlement.Answer.FAILED_BECAUSE_OF_OTHER_PARTY;
import static app.parley.settlement.Answer.FAILED_BECAUSE_OF_PLATFORM;
import static app.parley.settlement.Answer.WENT_SMOOTHLY;

import app.parley.demo.Cast.Hours;
import app.parley.demo.Cast.Shop;
import app.parley.dispute.Disputes;
import app.parley.meeting.Booking;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.Meetings;
import app.parley.meeting.Proposal;
import app.parley.meeting.RejectionReason;
import app.parley.platform.DemoClock;
import app.parley.platform.WallClock;
import app.parley.settlement.Answer;
import app.parley.settlement.Outcome;
import app.parley.settlement.Progress;
import app.parley.shared.Credits;
import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * A fortnight of meetings between other people, so that every state can be looked at. They happen through the verbs of
 * the product, by a clock that goes from the past to the present.
 */
@Component
@Profile("demo")
class DemoStories {

    private static final String SLUG = "maria-60";

    private final Cast cast;
    private final Meetings meetings;
    private final Progress progress;
    private final Disputes disputes;
    private final DemoFiles files;
    private final DemoClock clock;
    private final WallClock wallClock;

    DemoStories(
            Cast cast,
            Meetings meetings,
            Progress progress,
            Disputes disputes,
            DemoFiles files,
            DemoClock clock,
            WallClock wallClock) {
        this.cast = cast;
        this.meetings = meetings;
        this.progress = progress;
        this.disputes = disputes;
        this.files = files;
        this.clock = clock;
        this.wallClock = wallClock;
    }

    void happen() {
        Instant today = wallClock.now().truncatedTo(ChronoUnit.HOURS);
        clock.set(today.minus(Duration.ofDays(15)));
        Troupe troupe = gather();
        if (meetings.haveMet(troupe.maria(), troupe.anna())) {
            clock.resume();
            return;
        }
        aWeekOfSettlements(troupe, today.minus(Duration.ofDays(14)));
        clock.set(today.minus(Duration.ofDays(4)));
        thisWeek(troupe, today);
        clock.resume();
    }

    private record Troupe(PersonId anna, PersonId ben, PersonId maria, PersonId paula) {}

    private Troupe gather() {
        PersonId anna = cast.user("anna@parley.test", "Anna Králová", "Europe/Prague", "cs", 2_000);
        PersonId ben = cast.user("ben@parley.test", "Ben Schäfer", "Europe/Berlin", "de", 2_000);
        PersonId maria = cast.expert(
                "maria@parley.test",
                "Mária Horváthová",
                "Europe/Bratislava",
                "sk",
                new Shop(
                        "maria",
                        "Corporate finance without fog",
                        "I read balance sheets so that you can read your company.",
                        List.of("Corporate finance", "Valuation"),
                        List.of("sk", "en")),
                Hours.always(SLUG, "Finance consultation, 60 minutes", "Corporate finance", 60, 120));
        PersonId paula = cast.administrator("paula@parley.test", "Paula Arbiter");
        return new Troupe(anna, ben, maria, paula);
    }

    private void aWeekOfSettlements(Troupe troupe, Instant start) {
        List<MeetingId> week = List.of(
                booked(troupe.anna(), start, 1, "Reading a balance sheet"),
                booked(troupe.anna(), start, 2, "A second opinion"),
                booked(troupe.ben(), start, 3, "Company valuation"),
                booked(troupe.ben(), start, 4, "Loan or equity?"),
                booked(troupe.anna(), start, 5, "Cash flow planning"),
                booked(troupe.ben(), start, 6, "Selling my share"));
        clock.set(start.plus(Duration.ofHours(60)));
        answered(troupe, week.get(0), WENT_SMOOTHLY, null);
        answered(troupe, week.get(1), null, FAILED_BECAUSE_OF_ME);
        answered(troupe, week.get(2), FAILED_BECAUSE_OF_PLATFORM, FAILED_BECAUSE_OF_PLATFORM);
        answered(troupe, week.get(3), FAILED_BECAUSE_OF_OTHER_PARTY, WENT_SMOOTHLY);
        answered(troupe, week.get(4), FAILED_BECAUSE_OF_OTHER_PARTY, FAILED_BECAUSE_OF_OTHER_PARTY);
        meetings.rate(troupe.anna(), week.get(0), 5, "Clear, patient and to the point.", null);
        clock.set(start.plus(Duration.ofHours(84)));
        disputes.decide(
                troupe.paula(),
                week.get(4),
                Outcome.SPLIT,
                50,
                "Both of you came late and left early; each bears half.");
    }

    private void thisWeek(Troupe troupe, Instant today) {
        Instant soon = today.plus(Duration.ofDays(3));
        meetings.reject(
                troupe.maria(),
                asked(troupe.ben(), troupe, soon, "Tax return"),
                RejectionReason.NOT_MY_FIELD,
                "I leave taxes to tax advisers.",
                null);
        meetings.cancel(troupe.ben(), asked(troupe.ben(), troupe, soon, "Second thoughts"), null, null, null);
        meetings.cancel(
                troupe.anna(),
                booked(troupe.anna(), soon, 20, "Plans changed"),
                "I have to travel.",
                Credits.ZERO,
                null);
        asked(troupe.anna(), troupe, today.minus(Duration.ofDays(1)), "Nobody answered this one");
        MeetingId late = booked(troupe.ben(), today.minus(Duration.ofDays(3)), 0, "Cancelled at the last minute");
        clock.set(today.minus(Duration.ofHours(80)));
        Credits fee = meetings.cancellationTerms(troupe.ben(), late).fee();
        meetings.cancel(troupe.ben(), late, "I fell ill.", fee, null);
        booked(troupe.ben(), today.minus(Duration.ofDays(1)), 2, "Waiting for both answers");
        clock.set(today.minus(Duration.ofHours(2)));
        asked(troupe.ben(), troupe, soon.plus(Duration.ofHours(5)), "A request that waits for an answer");
        MeetingId moved = booked(troupe.anna(), soon, 30, "Budget for next year");
        meetings.proposeNewTime(troupe.maria(), moved, soon.plus(Duration.ofHours(50)), null);
        MeetingId prepared = booked(troupe.anna(), soon, 40, "Investor meeting, prepared");
        files.prepare(prepared, troupe.anna(), troupe.maria());
        meetings.propose(
                troupe.maria(),
                new Proposal(
                        troupe.anna(),
                        cast.offeringOf(troupe.maria()),
                        soon.plus(Duration.ofHours(26)),
                        90,
                        Credits.of(150),
                        "Follow-up with your accountant"));
    }

    private MeetingId booked(PersonId user, Instant from, int hours, String topic) {
        return meetings.book(user, Booking.of(SLUG, from.plus(Duration.ofHours(hours)), topic))
                .id();
    }

    private MeetingId asked(PersonId user, Troupe troupe, Instant startsAt, String topic) {
        MeetingFacts request = meetings.request(user, "maria", cast.offeringOf(troupe.maria()), startsAt, topic);
        return request.id();
    }

    private void answered(Troupe troupe, MeetingId meeting, @Nullable Answer byUser, @Nullable Answer byExpert) {
        MeetingFacts facts = meetings.get(meeting);
        if (byUser != null) {
            progress.record(facts.user(), meeting, byUser, "", null);
        }
        if (byExpert != null) {
            progress.record(troupe.maria(), meeting, byExpert, "", null);
        }
    }
}
