package app.parley.settlement;

import java.util.List;

/** What became of the meetings of a batch. */
record Tally(int settled, int disputed, int failed) {

    static final Tally NONE = new Tally(0, 0, 0);
    static final Tally FAILURE = new Tally(0, 0, 1);

    static Tally of(List<Verdict> verdicts) {
        int settled = (int) verdicts.stream().filter(it -> it.outcome() != null).count();
        return new Tally(settled, verdicts.size() - settled, 0);
    }

    Tally plus(Tally more) {
        return new Tally(settled + more.settled, disputed + more.disputed, failed + more.failed);
    }

    boolean isNothing() {
        return equals(NONE);
    }
}
