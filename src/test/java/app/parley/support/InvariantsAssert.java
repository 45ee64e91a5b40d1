package app.parley.support;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.platform.Invariants;

/** The sentence that every test of something that moves may end with. */
public final class InvariantsAssert {

    private InvariantsAssert() {}

    public static void assertHold(Invariants invariants) {
        assertThat(invariants.violations()).isEmpty();
    }
}
