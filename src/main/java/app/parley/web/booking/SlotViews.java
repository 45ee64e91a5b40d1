package app.parley.web.booking;

import app.parley.meeting.Terms;
import app.parley.web.frame.ChosenZone;
import app.parley.web.frame.Typed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Says what booking a slot means under today's terms. */
@Component
class SlotViews {
    private final Terms terms;
    private final ChosenZone zones;
    private final Clock clock;

    SlotViews(Terms terms, ChosenZone zones, Clock clock) {
        this.terms = terms;
        this.zones = zones;
        this.clock = clock;
    }

    SlotView of(Picked picked, BookForm form) {
        Instant startsAt = Typed.instant("startsAt", form.startsAt());
        ZoneId theirs = picked.sale().calendar().zone();
        ZoneId zone = zones.orElse(form.chosen().zone(), theirs);
        Instant freeUntil = startsAt.minus(terms.lateCancellationLimit());
        return new SlotView(
                startsAt,
                startsAt.plus(Duration.ofMinutes(picked.view().minutes())),
                zone,
                theirs,
                !zone.getRules().getOffset(startsAt).equals(theirs.getRules().getOffset(startsAt)),
                freeUntil.isBefore(clock.instant()) ? null : freeUntil,
                picked.prices().stream()
                        .mapToLong(
                                price -> price.share(terms.lateCancellation()).amount())
                        .sum());
    }
}
