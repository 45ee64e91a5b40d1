package app.parley.web.meeting;

import app.parley.overview.Escrow;
import app.parley.overview.MeetingOverview;
import app.parley.shared.Credits;
import app.parley.web.frame.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The picture of where a meeting's price is, and where it would go if nobody did anything more. */
@Component
class EscrowPlaces {
    private final Words words;

    EscrowPlaces(Words words) {
        this.words = words;
    }

    List<EscrowView.Place> of(MeetingOverview meeting, Escrow escrow) {
        Escrow.Division now = escrow.division();
        Escrow.Division next = escrow.next();
        return List.of(
                place("person", meeting.userName(), now.user(), next == null ? null : next.user()),
                place("shield-check", words.of("escrow.place"), now.escrow(), null),
                place("person-badge", meeting.expertName(), now.expert(), next == null ? null : next.expert()),
                platform(now, next == null ? null : next.platform()));
    }

    private EscrowView.Place place(String icon, String name, Credits amount, @Nullable Credits then) {
        String here = amount.isZero() ? null : words.credits(amount.amount());
        return new EscrowView.Place(icon, name, here, some(then, "escrow.then"));
    }

    private EscrowView.Place platform(Escrow.Division now, @Nullable Credits then) {
        String name = words.of("escrow.platform");
        return now.fromPlatform().isZero()
                ? place("bank", name, now.platform(), then)
                : new EscrowView.Place("bank", name, some(now.fromPlatform(), "escrow.paid"), null);
    }

    private @Nullable String some(@Nullable Credits amount, String key) {
        return amount == null || amount.isZero() ? null : words.of(key, words.credits(amount.amount()));
    }
}
