package app.parley.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DisputeJourneyTests extends Journey {
    private static final Instant STARTS = Town.in(Duration.ofHours(10));

    @Test
    void isDecidedByAnAdministratorWhoRepeatsThePassword() {
        String meeting = book(STARTS, "Rental contract");
        town().goTo(STARTS.plus(HALF_AN_HOUR));
        user().open(meeting).choose("It failed because of the other side").fill("Comment", "Nobody came");
        user().press("Send my answer").sees("You have answered.");
        expert().open(meeting).sees("Uma User said how it went").seesNot("Nobody came");
        expert().choose("It went smoothly")
                .press("Send my answer")
                .sees("in dispute")
                .sees("Nobody came");

        decide(meeting);

        user().open(meeting).sees("Both were there for a while.").sees("60 % for the expert");
        expert().open(meeting).sees("48 credits");
        assertThat(town().available(Town.USER)).isEqualTo(940);
        assertThat(town().available(Town.EXPERT)).isEqualTo(48);
    }

    private void decide(String meeting) {
        try (Visitor administrator = administrator()) {
            administrator.open("/admin/disputes").follow("Rental contract").sees("Nobody came");
            administrator.choose("The price is split").fill("Expert’s share in percent", "60");
            administrator.fill("Reason", "Both were there for a while.").fill("Password", "not this one");
            assertThat(administrator.statusOfPressing("Decide and move the credits"))
                    .isEqualTo(422);
            assertThat(administrator.typedIn("Reason")).isEqualTo("Both were there for a while.");

            administrator.fill("Password", Town.PASSWORD).press("Decide and move the credits");
            administrator.sees("The dispute is decided and the credits have moved.");
            administrator.open(meeting).sees("There is nothing here");
        }
    }
}
