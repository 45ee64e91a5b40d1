package app.parley.meeting;

import static app.parley.meeting.TimelineEventType.EXPERT_ATTENDED;
import static app.parley.meeting.TimelineEventType.USER_ATTENDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.parley.ParleyTest;
import app.parley.calendar.Approval;
import app.parley.expert.Location;
import app.parley.settlement.Answer;
import app.parley.shared.MeetingId;
import app.parley.shared.NotFound;
import app.parley.shared.PersonId;
import app.parley.support.TestClock;
import app.parley.video.VideoRooms;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ParleyTest
class GateTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    Gate gate;

    @Autowired
    Meetings meetings;

    @Autowired
    VideoRooms rooms;

    @Autowired
    LinkTokens tokens;

    MeetingFixture fixture;
    PersonId user;
    MeetingFixture.Seller expert;
    MeetingFacts agreed;

    @BeforeEach
    void agreedMeeting() {
        fixture = new MeetingFixture(context);
        fixture.clock.set(TestClock.START);
        user = fixture.user(1_000);
        expert = fixture.seller(Approval.AUTOMATIC, 100);
        agreed = fixture.booked(user, expert);
    }

    @Test
    void givesEachParticipantALinkOfTheirOwn() {
        PersonalLink link = gate.linkOf(user, agreed).orElseThrow();

        assertThat(link.path()).startsWith("/join/");
        assertThat(link.opensAt()).isEqualTo(agreed.time().start().minus(Duration.ofMinutes(15)));
        assertThat(link.closesAt()).isEqualTo(agreed.time().end().plus(Duration.ofMinutes(60)));
        assertThat(gate.linkOf(user, agreed)).contains(link);
        assertThat(gate.linkOf(expert.id(), agreed).orElseThrow().path()).isNotEqualTo(link.path());
        assertThat(gate.linkOf(fixture.person(), agreed)).isEmpty();
        assertThat(gate.linkOf(user, fixture.requested(user, expert))).isEmpty();
    }

    @Test
    void saysNothingButWhichLinkItIs() {
        String claims = new String(Base64.getUrlDecoder().decode(userToken().split("\\.")[1]), StandardCharsets.UTF_8);

        assertThat(claims).matches("\\{\"jti\":\"[0-9a-f-]{36}\",\"gen\":1\\}");
    }

    @Test
    void admitsFromTheFirstToTheLastInstantOfTheWindow() {
        String token = userToken();
        Instant opens = agreed.linkOpensAt();
        Instant closes = agreed.linkClosesAt();

        fixture.clock.set(opens.minusNanos(1_000));
        assertThatExceptionOfType(LinkNotOpenYet.class)
                .isThrownBy(() -> gate.look(token))
                .satisfies(refusal -> assertThat(refusal.facts()).isEqualTo(Map.of("opensAt", opens)));
        assertThatExceptionOfType(LinkNotOpenYet.class).isThrownBy(() -> gate.enter(token));
        for (Instant inside :
                List.of(opens, agreed.time().start(), agreed.time().end(), closes)) {
            fixture.clock.set(inside);
            assertThat(gate.look(token).meeting()).isEqualTo(agreed.id());
            assertThat(gate.enter(token).role()).isEqualTo(ParticipantRole.USER);
        }
        fixture.clock.set(closes.plusNanos(1_000));
        assertThatExceptionOfType(LinkClosed.class)
                .isThrownBy(() -> gate.enter(token))
                .satisfies(refusal -> assertThat(refusal.facts()).isEqualTo(Map.of("closedAt", closes)));
    }

    @Test
    void changesNothingByLooking() {
        fixture.clock.set(agreed.time().start());

        gate.look(userToken());

        assertThat(fixture.timeline(agreed)).doesNotContain(USER_ATTENDED);
        assertThat(rooms.visits(agreed.id())).isEmpty();
    }

    @Test
    void recordsAttendanceOnceAndEveryVisit() {
        fixture.clock.set(agreed.time().start());
        long version = fixture.now(agreed).version();

        gate.enter(userToken());
        gate.enter(userToken());
        gate.enter(fixture.token(expert.id(), agreed.id()));

        assertThat(fixture.timeline(agreed)).endsWith(USER_ATTENDED, EXPERT_ATTENDED);
        assertThat(rooms.visits(agreed.id())).hasSize(3);
        assertThat(fixture.now(agreed).version()).isEqualTo(version);
    }

    @Test
    void recordsAttendanceOnceWhenManyBrowsersOpenTheLinkTogether() {
        fixture.clock.set(agreed.time().start());
        String token = userToken();

        Races.together(IntStream.range(0, 12)
                .<Runnable>mapToObj(i -> () -> gate.enter(token))
                .toList());

        assertThat(fixture.timeline(agreed).stream().filter(USER_ATTENDED::equals))
                .hasSize(1);
        assertThat(rooms.visits(agreed.id())).hasSize(12);
    }

    @Test
    void admitsAlsoWhenTheEvaluationHasRun() {
        fixture.clock.set(agreed.time().end());
        fixture.progress.record(user, agreed.id(), Answer.WENT_SMOOTHLY, "", null);

        fixture.clock.set(agreed.linkClosesAt());
        assertThat(gate.enter(userToken()).meeting()).isEqualTo(agreed.id());
    }

    @Test
    void diesAtOnceWhenTheMeetingMovesAndComesBackWithTheNewWindow() {
        String old = userToken();
        Instant moved = agreed.time().start().plus(Duration.ofMinutes(30));
        meetings.proposeNewTime(expert.id(), agreed.id(), moved, null);
        assertThat(userToken()).isEqualTo(old);
        meetings.acceptNewTime(user, agreed.id(), null);
        fixture.clock.set(moved);

        assertThatExceptionOfType(LinkRevoked.class).isThrownBy(() -> gate.look(old));
        assertThatExceptionOfType(LinkRevoked.class).isThrownBy(() -> gate.enter(old));
        assertThat(gate.look(userToken()).opensAt()).isEqualTo(moved.minus(Duration.ofMinutes(15)));
    }

    @Test
    void countsAttendanceAgainAfterAMove() {
        fixture.clock.set(agreed.linkOpensAt());
        gate.enter(userToken());
        Instant moved = agreed.time().start().plus(Duration.ofMinutes(60));
        meetings.proposeNewTime(user, agreed.id(), moved, null);
        meetings.acceptNewTime(expert.id(), agreed.id(), null);
        fixture.clock.set(moved);

        gate.enter(userToken());

        assertThat(fixture.timeline(agreed).stream().filter(USER_ATTENDED::equals))
                .hasSize(2);
    }

    @Test
    void diesWithTheMeeting() {
        String token = userToken();
        meetings.cancel(expert.id(), agreed.id(), "Ill", null, null);
        fixture.clock.set(agreed.time().start());

        assertThatExceptionOfType(LinkRevoked.class).isThrownBy(() -> gate.look(token));
        assertThatExceptionOfType(LinkRevoked.class).isThrownBy(() -> gate.enter(token));
        assertThat(gate.linkOf(user, fixture.now(agreed))).isEmpty();
    }

    @Test
    void staysDeadWhenTheMeetingLeftTheRoomAndCameBack() {
        String token = userToken();
        meetings.changeDetails(expert.id(), agreed.id(), null, new Location(Location.Kind.PLACE, "Main St 1"), null);
        assertThatExceptionOfType(LinkRevoked.class).isThrownBy(() -> gate.look(token));

        meetings.changeDetails(expert.id(), agreed.id(), null, Location.ROOM, null);
        fixture.clock.set(agreed.time().start());
        assertThatExceptionOfType(LinkRevoked.class).isThrownBy(() -> gate.look(token));
        assertThat(gate.enter(userToken()).meeting()).isEqualTo(agreed.id());
    }

    @Test
    void knowsNothingOfTamperedTokens() {
        fixture.clock.set(agreed.time().start());
        String token = userToken();
        String otherLink = tokens.sign(MeetingId.of(agreed.id().value()).value(), 1);

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> gate.look(otherLink));
        for (String wrong : List.of("", "x", "a.b.c", token + "x", token + "=", " " + token, "x".repeat(10_000))) {
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> gate.look(wrong));
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> gate.enter(wrong));
        }
        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            String tampered = token.substring(0, i) + other + token.substring(i + 1);
            assertThat(tokens.verify(tampered)).as(tampered).isEmpty();
        }
    }

    @Test
    void refusesASignatureOfAnotherSpellingThatDecodesAlike() {
        String token = userToken();
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        String head = token.substring(0, token.length() - 1);

        assertThat(alphabet.chars()
                        .mapToObj(last -> head + (char) last)
                        .filter(it -> tokens.verify(it).isPresent()))
                .containsExactly(token);
    }

    private String userToken() {
        return fixture.token(user, agreed.id());
    }
}
