package app.parley.availability;

import static app.parley.calendar.Settings.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.parley.ParleyTest;
import app.parley.calendar.BookingCalendar;
import app.parley.calendar.CalendarKind;
import app.parley.calendar.Distribution;
import app.parley.calendar.Member;
import app.parley.calendar.Teams;
import app.parley.shared.InvalidInput;
import app.parley.shared.NotFound;
import app.parley.shared.PersonId;
import app.parley.shared.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@ParleyTest
@Import(AvailabilityFixture.class)
class PlannerTests {

    private static final TimeRange DAY =
            new TimeRange(Instant.parse("2026-12-07T00:00:00Z"), Instant.parse("2026-12-08T00:00:00Z"));
    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired
    AvailabilityFixture fixture;

    @Autowired
    Planner planner;

    @Autowired
    BusyTimes busyTimes;

    @Autowired
    BlockedTimes blockedTimes;

    @Autowired
    Teams teams;

    PersonId owner;
    PersonId colleague;
    BookingCalendar team;

    @BeforeEach
    void aTeam() {
        owner = fixture.expert();
        colleague = fixture.expert();
        team = fixture.calendar(
                owner,
                settings("UTC")
                        .weekly("DAILY 09:00-13:00")
                        .kind(new CalendarKind.RoundRobin(
                                Distribution.AVAILABILITY,
                                30,
                                false,
                                List.of(Member.of(owner), Member.of(colleague)))));
    }

    @Test
    void suggestsWhatSuitsEverybody() {
        teams.accept(colleague, team.id(), null);
        blocked(owner, "09:00", "10:05");
        blocked(colleague, "11:30", "12:00");

        var planned = planner.plan(owner, List.of(owner, colleague), DAY, Duration.ofMinutes(30));

        assertThat(planned.common())
                .extracting(time -> time.start().toString().substring(11, 16))
                .containsExactly("10:15", "10:45", "12:00", "12:30");
        assertThat(planned.people().get(colleague).busy()).containsExactly(range("11:30", "12:00"));
        assertThat(planned.people().get(colleague).open()).containsExactly(range("09:00", "13:00"));
    }

    @Test
    void countsMeetingsWithTheirBuffersAsBusy() {
        teams.accept(colleague, team.id(), null);
        fixture.book(team, Instant.parse("2026-12-07T09:00:00Z"), AvailabilityFixture.person());

        var planned = planner.plan(owner, List.of(owner, colleague), DAY, HOUR);

        assertThat(planned.common().getFirst()).isEqualTo(range("10:00", "11:00"));
    }

    @Test
    void showsColleaguesToEachOtherOnceTheyHaveAccepted() {
        assertThatThrownBy(() -> busyTimes.of(owner, List.of(colleague), DAY)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> busyTimes.of(colleague, List.of(owner), DAY)).isInstanceOf(NotFound.class);

        teams.accept(colleague, team.id(), null);

        assertThat(busyTimes.of(owner, List.of(colleague), DAY)).containsEntry(colleague, List.of());
        assertThat(busyTimes.of(colleague, List.of(owner), DAY)).containsEntry(owner, List.of());
    }

    @Test
    void showsNobodyToStrangers() {
        teams.accept(colleague, team.id(), null);
        PersonId stranger = fixture.expert();

        assertThatThrownBy(() -> planner.plan(stranger, List.of(stranger, colleague), DAY, HOUR))
                .isInstanceOf(NotFound.class);
        teams.leave(colleague, team.id());
        assertThatThrownBy(() -> planner.plan(owner, List.of(colleague), DAY, HOUR))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void suggestsNothingThatHasPassed() {
        TimeRange past = new TimeRange(Instant.parse("2026-11-01T00:00:00Z"), Instant.parse("2026-11-02T00:00:00Z"));

        assertThat(planner.plan(owner, List.of(owner), past, HOUR).common()).isEmpty();
    }

    @Test
    void looksTwoWeeksAheadForTheFirstTimesAndNoFurther() {
        teams.accept(colleague, team.id(), null);
        blockedTimes.add(colleague, TimeRange.of(DAY.start(), Duration.ofDays(3)), "");

        Planner.Planned planned = planner.suggest(owner, List.of(owner, colleague), DAY.start(), HOUR);
        assertThat(planned.common())
                .extracting(time -> time.start().toString())
                .containsExactly(
                        "2026-12-10T09:00:00Z",
                        "2026-12-10T10:00:00Z",
                        "2026-12-10T11:00:00Z",
                        "2026-12-10T12:00:00Z",
                        "2026-12-11T09:00:00Z");

        blockedTimes.add(colleague, TimeRange.of(DAY.start(), Duration.ofDays(15)), "");
        assertThat(planner.suggest(owner, List.of(owner, colleague), DAY.start(), HOUR)
                        .common())
                .isEmpty();
        assertThatThrownBy(() -> planner.suggest(owner, List.of(owner), Instant.parse("2040-01-01T00:00:00Z"), HOUR))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void refusesLengthsThatNoMeetingHas() {
        assertThatThrownBy(() -> planner.plan(owner, List.of(owner), DAY, Duration.ofMinutes(4)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> planner.plan(owner, List.of(owner), DAY, Duration.ofMinutes(721)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void showsWhoeverAsksAnExpertBothDaysWithinTheExpertsHoursOnly() {
        PersonId user = fixture.expert();
        blocked(owner, "09:00", "10:05");
        blocked(owner, "20:00", "21:00");
        blocked(user, "11:30", "12:00");
        blocked(user, "15:00", "16:00");

        Planner.Planned planned = planner.beside(user, owner, DAY, Duration.ofMinutes(30));

        assertThat(planned.people().get(owner))
                .isEqualTo(new Planner.PersonsTime(List.of(range("09:00", "13:00")), List.of(range("09:00", "10:05"))));
        assertThat(planned.people().get(user).busy()).containsExactly(range("11:30", "12:00"));
        assertThat(planned.common())
                .extracting(time -> time.start().toString().substring(11, 16))
                .containsExactly("10:15", "10:45", "12:00", "12:30");
        assertThat(planner.suggestBeside(user, owner, DAY.start(), HOUR).common())
                .hasSize(5)
                .first()
                .isEqualTo(range("10:15", "11:15"));
    }

    @Test
    void showsWhomOneHasMetWithinOnesOwnHoursOnly() {
        teams.accept(colleague, team.id(), null);
        PersonId user = fixture.expert();
        blocked(owner, "09:00", "10:05");
        blocked(colleague, "12:00", "12:30");
        blocked(user, "11:30", "12:00");
        blocked(user, "15:00", "16:00");

        Planner.Planned planned = planner.plan(owner, user, List.of(owner, colleague), DAY, Duration.ofMinutes(30));

        assertThat(planned.people().keySet()).containsExactly(owner, user, colleague);
        assertThat(planned.people().get(user).busy()).containsExactly(range("11:30", "12:00"));
        assertThat(planned.common())
                .extracting(time -> time.start().toString().substring(11, 16))
                .containsExactly("10:15", "10:45", "12:30");
    }

    @Test
    void showsNothingOfAnExpertWhoLooksBusy() {
        PersonId shy = fixture.expert();
        fixture.calendar(shy, settings("UTC").weekly("DAILY 09:00-13:00").lookBusy(30));

        Planner.Planned planned = planner.beside(owner, shy, DAY, HOUR);

        assertThat(planned.people()).containsOnlyKeys(owner);
        assertThat(planned.common()).isEmpty();
    }

    private void blocked(PersonId person, String from, String until) {
        blockedTimes.add(person, range(from, until), "");
    }

    private static TimeRange range(String from, String until) {
        return new TimeRange(
                Instant.parse("2026-12-07T" + from + ":00Z"), Instant.parse("2026-12-07T" + until + ":00Z"));
    }
}
