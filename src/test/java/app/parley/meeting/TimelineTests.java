package app.parley.meeting;

import static app.parley.meeting.TimelineEventType.PROGRESS_RECORDED_BY_EXPERT;
import static app.parley.meeting.TimelineEventType.PROGRESS_RECORDED_BY_USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.parley.ParleyTest;
import app.parley.calendar.Approval;
import app.parley.overview.Overviews;
import app.parley.settlement.Answer;
import app.parley.shared.PersonId;
import app.parley.support.TestClock;
import app.parley.support.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The timeline is append-only, ordered by its sequence, and keeps the answers secret. */
@ParleyTest
class TimelineTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    Meetings meetings;

    @Autowired
    Overviews overviews;

    @Autowired
    TestDatabase database;

    MeetingFixture fixture;
    PersonId user;
    MeetingFixture.Seller expert;
    MeetingFacts agreed;

    @BeforeEach
    void meetingThatHasJustEnded() {
        fixture = new MeetingFixture(context);
        fixture.clock.set(TestClock.START);
        user = fixture.user(1_000);
        expert = fixture.seller(Approval.MANUAL, 100);
        agreed = fixture.agreedRequest(user, expert);
        fixture.clock.set(agreed.time().end());
    }

    @ParameterizedTest
    @EnumSource(names = {"FAILED_BECAUSE_OF_OTHER_PARTY", "FAILED_BECAUSE_OF_PLATFORM"})
    void hidesFromTheExpertThatTheUserHasAnswered(Answer answer) {
        Object before = overviews.of(expert.id(), agreed.id());

        fixture.progress.record(user, agreed.id(), answer, "A secret", null);

        assertThat(types(Side.USER)).contains(PROGRESS_RECORDED_BY_USER);
        assertThat(types(Side.EXPERT)).doesNotContain(PROGRESS_RECORDED_BY_USER);
        assertThat(overviews.of(expert.id(), agreed.id())).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(names = "FAILED_BECAUSE_OF_ME", mode = EnumSource.Mode.EXCLUDE)
    void hidesFromTheUserThatTheExpertHasAnswered(Answer answer) {
        Object before = overviews.of(user, agreed.id());

        fixture.progress.record(expert.id(), agreed.id(), answer, "A secret", null);

        assertThat(types(Side.EXPERT)).contains(PROGRESS_RECORDED_BY_EXPERT);
        assertThat(types(Side.USER)).doesNotContain(PROGRESS_RECORDED_BY_EXPERT);
        assertThat(overviews.of(user, agreed.id())).isEqualTo(before);
    }

    @Test
    void showsBothThatBothHaveAnswered() {
        fixture.progress.record(user, agreed.id(), Answer.FAILED_BECAUSE_OF_OTHER_PARTY, "", null);
        fixture.progress.record(expert.id(), agreed.id(), Answer.FAILED_BECAUSE_OF_OTHER_PARTY, "", null);

        for (Side side : Side.values()) {
            assertThat(types(side)).contains(PROGRESS_RECORDED_BY_USER, PROGRESS_RECORDED_BY_EXPERT);
        }
    }

    @Test
    void showsBothWhatTheEvaluationKnew() {
        fixture.progress.record(user, agreed.id(), Answer.WENT_SMOOTHLY, "", null);

        assertThat(types(Side.EXPERT)).contains(PROGRESS_RECORDED_BY_USER);
    }

    @Test
    void neverSaysWhatSomebodyAnswered() {
        fixture.progress.record(user, agreed.id(), Answer.FAILED_BECAUSE_OF_PLATFORM, "A secret", null);

        assertThat(meetings.timeline(agreed.id(), null).toString())
                .doesNotContain("FAILED_BECAUSE_OF_PLATFORM")
                .doesNotContain("A secret");
    }

    @Test
    void isOrderedBySequenceEvenWhenTheClockWentBack() {
        fixture.clock.set(TestClock.START.minusSeconds(3_600));
        meetings.cancel(user, agreed.id(), "The clock is strange", null, null);

        List<TimelineEvent> events = meetings.timeline(agreed.id(), null);
        assertThat(events).isSortedAccordingTo(Comparator.comparingLong(TimelineEvent::sequence));
        assertThat(events.getLast().at()).isBefore(events.getFirst().at());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update timeline_event set data = '{}'",
                "delete from timeline_event",
                "truncate timeline_event",
            })
    void isAppendOnlyForTheApplicationAndForTheOwner(String attempt) throws SQLException {
        try (Connection application = database.getConnection();
                Connection owner = database.asOwner()) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> run(application, attempt))
                    .withMessageContaining("permission denied");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> run(owner, attempt))
                    .withMessageContaining("append-only");
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<TimelineEventType> types(Side reader) {
        return meetings.timeline(agreed.id(), reader).stream()
                .map(TimelineEvent::type)
                .toList();
    }
}
