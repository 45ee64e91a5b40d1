package app.parley.web.home;

import app.parley.meeting.Terms;
import app.parley.shared.Credits;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the credits of a meeting go when it ends like this, under today's terms.
 *
 * @param name of the ending, in the keys of its texts
 * @param shares who gets how much; together they are {@code whole}
 */
record Example(String name, long whole, List<Share> shares) {

    /** What the examples cost. */
    static final Credits PRICE = Credits.of(100);

    /**
     * @param who in the keys of its texts
     * @param from where it begins in the whole
     */
    record Share(String who, long amount, long from) {}

    static List<Example> under(Terms terms) {
        Credits fee = PRICE.share(terms.platformFee());
        Credits deducted = PRICE.share(terms.lateCancellation());
        Credits lateFee = deducted.share(terms.platformFee());
        return List.of(
                of("well", share("expert", PRICE.minus(fee)), share("platform", fee)),
                of("failed", share("user", PRICE)),
                of("platform", share("user", PRICE), share("compensation", PRICE.share(terms.compensation()))),
                of(
                        "late",
                        share("user", PRICE.minus(deducted)),
                        share("expert", deducted.minus(lateFee)),
                        share("platform", lateFee)));
    }

    private static Share share(String who, Credits amount) {
        return new Share(who, amount.amount(), 0);
    }

    private static Example of(String name, Share... shares) {
        long[] from = {0};
        List<Share> placed = Stream.of(shares)
                .filter(share -> share.amount() > 0)
                .map(share -> {
                    Share there = new Share(share.who(), share.amount(), from[0]);
                    from[0] += share.amount();
                    return there;
                })
                .toList();
        return new Example(name, from[0], placed);
    }
}
