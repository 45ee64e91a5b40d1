package app.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import app.parley.account.Account;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.MeetingFixture;
import app.parley.meeting.RejectionReason;
import app.parley.support.TestClock;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Every call on a meeting, by both of its sides, in every state that a meeting can be in. */
@ParleyTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeetingStateTests {

    /** Where a meeting may stand; AGREED and MOVING (a new time is proposed by the user) before its start. */
    enum State {
        REQUESTED,
        PROPOSED,
        AGREED,
        MOVING,
        ENDED,
        EVALUATED,
        REJECTED,
        CANCELLED,
        EXPIRED
    }

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    private Cast cast;
    private Api user;
    private Api expert;

    static Stream<Route> routes() {
        return Route.withStates();
    }

    @BeforeAll
    void people() {
        cast = new Cast(context);
        user = signIn(cast.user);
        expert = signIn(cast.expert);
    }

    @ParameterizedTest
    @MethodSource("routes")
    void isPossibleInTheStatesOfTheTableAndInNoOther(Route route) {
        for (State state : State.values()) {
            tryIn(state, route, "USER", user);
            tryIn(state, route, "EXPERT", expert);
        }
    }

    private void tryIn(State state, Route route, String side, Api api) {
        cast.fixture.clock.set(TestClock.START);
        String path = route.path()
                .replace("/api/v1", "")
                .replace("{id}", meeting(state).id().toString());
        String body = route.reads() || route.method().equals("DELETE") ? null : Bodies.of(route, cast);

        Api.Answer answer = api.send(route.method(), path, body);

        String attempt = route + " by " + side + " when " + state + ": " + answer.body();
        if (route.isPossible(state.name(), side)) {
            assertThat(answer.status()).as(attempt).isEqualTo(200);
        } else {
            assertThat(answer.status()).as(attempt).isIn(403, 409);
        }
    }

    private MeetingFacts meeting(State state) {
        MeetingFixture f = cast.fixture;
        return switch (state) {
            case REQUESTED -> f.requested(cast.user.id(), cast.seller);
            case PROPOSED -> f.proposed(cast.user.id(), cast.seller, 100);
            case AGREED -> cast.meeting();
            case MOVING ->
                f.meetings.proposeNewTime(cast.user.id(), cast.meeting().id(), f.freshStart(), null);
            case ENDED -> ended();
            case EVALUATED -> f.paid(cast.user.id(), cast.seller);
            case REJECTED ->
                f.meetings.reject(
                        cast.expert.id(),
                        f.requested(cast.user.id(), cast.seller).id(),
                        RejectionReason.OTHER,
                        "",
                        null);
            case CANCELLED -> f.meetings.cancel(cast.expert.id(), cast.meeting().id(), "Ill", null, null);
            case EXPIRED -> f.expired(cast.user.id(), cast.seller);
        };
    }

    private MeetingFacts ended() {
        MeetingFacts agreed = cast.meeting();
        cast.fixture.clock.set(agreed.time().end().plus(Duration.ofMinutes(1)));
        return agreed;
    }

    private Api signIn(Account account) {
        return Api.at(port).signIn(account.email(), MeetingFixture.PASSWORD);
    }
}
