package app.parley.web.meeting;

import app.parley.meeting.CancellationTerms;
import app.parley.meeting.MeetingStatus;
import app.parley.meeting.Side;
import app.parley.overview.Escrow;
import app.parley.overview.MeetingOverview;
import app.parley.settlement.Outcome;
import app.parley.settlement.Prospect;
import app.parley.settlement.Prospects;
import app.parley.settlement.Shares;
import app.parley.shared.Credits;
import app.parley.web.frame.TimeLeft;
import app.parley.web.frame.Times;
import app.parley.web.frame.Words;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells where a meeting's price is, what would move it next, and what each answer would do. */
@Component
class EscrowViews {
    private final EscrowPlaces places;
    private final Words words;
    private final Times times;
    private final TimeLeft left;
    private final Clock clock;

    EscrowViews(EscrowPlaces places, Words words, Times times, TimeLeft left, Clock clock) {
        this.places = places;
        this.words = words;
        this.times = times;
        this.left = left;
        this.clock = clock;
    }

    EscrowView of(MeetingOverview meeting) {
        Escrow escrow = meeting.escrow(clock.instant());
        Prospects prospects = escrow.prospects();
        boolean mine = prospects == null || prospects.speaker() == meeting.side();
        return new EscrowView(
                places.of(meeting, escrow),
                steps(meeting, escrow),
                prospects == null ? Map.of() : cases(meeting, prospects),
                mine ? null : meeting.otherName());
    }

    private List<EscrowView.Step> steps(MeetingOverview meeting, Escrow escrow) {
        List<EscrowView.Step> steps = new ArrayList<>();
        Side side = Objects.requireNonNull(meeting.side());
        Instant expiresAt = escrow.expiresAt();
        if (expiresAt != null) {
            steps.add(expiry(meeting, side, expiresAt));
        }
        Prospects prospects = escrow.prospects();
        if (prospects != null) {
            steps.add(silence(meeting, side, prospects));
        }
        CancellationTerms cancellation = escrow.cancellation();
        if (cancellation != null) {
            steps.add(cancelling(meeting, side, cancellation, escrow.lateFee()));
        }
        return steps;
    }

    private EscrowView.Step expiry(MeetingOverview meeting, Side side, Instant at) {
        String key = "escrow.expires." + meeting.facts().creditPaymentStatus() + "." + side;
        String price = words.credits(meeting.facts().price().amount());
        return step(words.of("escrow.unanswered", times.moment(at)), words.of(key, price), at);
    }

    private EscrowView.Step silence(MeetingOverview meeting, Side side, Prospects prospects) {
        String limit = times.moment(prospects.limit());
        String when = prospects.speaker() == side
                ? words.of("escrow.silence", limit)
                : words.of("escrow.silence.other", meeting.otherName(), limit);
        return step(when, outcome(prospects.silence(), side), prospects.limit());
    }

    private EscrowView.Step cancelling(
            MeetingOverview meeting, Side side, CancellationTerms terms, @Nullable Credits lateFee) {
        String key = meeting.facts().status() == MeetingStatus.AGREED ? "escrow.cancel" : "escrow.withdraw";
        return new EscrowView.Step(words.of(key), cost(meeting, side, terms, lateFee), null);
    }

    private String cost(MeetingOverview meeting, Side side, CancellationTerms terms, @Nullable Credits lateFee) {
        Instant freeUntil = terms.freeUntil();
        String returned = words.credits(terms.returned().amount());
        if (freeUntil == null || lateFee == null || (terms.fee().isZero() && lateFee.isZero())) {
            return words.of("escrow.cancel.free." + meeting.facts().creditPaymentStatus() + "." + side, returned);
        }
        return clock.instant().isAfter(freeUntil)
                ? words.of("escrow.cancel.late", words.credits(terms.fee().amount()), returned, times.moment(freeUntil))
                : words.of(
                        "escrow.cancel.until",
                        times.moment(freeUntil),
                        left.until(freeUntil),
                        words.credits(lateFee.amount()));
    }

    private Map<String, String> cases(MeetingOverview meeting, Prospects prospects) {
        Side side = Objects.requireNonNull(meeting.side());
        Map<String, String> cases = new LinkedHashMap<>();
        prospects
                .answers()
                .forEach(
                        (answer, consequence) -> cases.put(answer.name(), told(meeting, side, prospects, consequence)));
        return cases;
    }

    private String told(MeetingOverview meeting, Side side, Prospects prospects, Prospects.Consequence consequence) {
        String outcome = outcome(consequence.prospect(), side);
        return consequence.atOnce()
                ? words.of("escrow.at-once", outcome)
                : words.of("escrow.later", outcome, meeting.otherName(), times.moment(prospects.limit()));
    }

    private String outcome(Prospect prospect, Side side) {
        Shares shares = prospect.shares();
        return shares == null
                ? words.of("escrow.outcome.DISPUTE")
                : words.of(
                        "escrow.outcome."
                                + prospect.outcome().map(Outcome::name).orElseThrow() + "." + side,
                        words.credits(shares.returned().amount()),
                        words.credits(prospect.toExpert().amount()),
                        words.credits(shares.fee().amount()));
    }

    private EscrowView.Step step(String when, String what, Instant at) {
        return new EscrowView.Step(when, what, left.until(at));
    }
}
