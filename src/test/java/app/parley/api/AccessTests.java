package app.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import app.parley.account.Account;
import app.parley.meeting.MeetingFixture;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Every call of the API, tried by everybody it is not for and by somebody it is for. */
@ParleyTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTests {

    private static final Set<Integer> CLOSED = Set.of(401, 403, 404);

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    private final Map<String, Api> signedIn = new HashMap<>();
    private Cast cast;

    static Stream<Route> routes() {
        return Route.ofApi();
    }

    @BeforeAll
    void people() {
        cast = new Cast(context);
    }

    @ParameterizedTest
    @MethodSource("routes")
    void isOpenToWhomTheTableSaysAndNobodyElse(Route route) {
        String path = cast.path(route);
        switch (route.who()) {
            case PUBLIC -> assertThat(call(Api.at(port), route, path)).isNotIn(Set.of(401, 403));
            case DEMO -> assertThat(call(Api.at(port), route, path)).isEqualTo(404);
            case SIGNED_IN -> assertThat(by(cast.user, route, path)).isNotIn(Set.of(401, 403));
            case EXPERT -> {
                assertThat(by(cast.user, route, path)).isEqualTo(403);
                assertThat(by(cast.expert, route, path)).isNotIn(CLOSED);
            }
            case ADMIN -> {
                assertThat(by(cast.user, route, path)).isEqualTo(403);
                assertThat(by(cast.expert, route, path)).isEqualTo(403);
                assertThat(by(cast.admin, route, path)).isNotIn(Set.of(401, 403));
            }
            case PARTY -> {
                assertThat(by(cast.stranger, route, path)).isEqualTo(404);
                assertThat(by(cast.otherExpert, route, path)).isEqualTo(404);
                assertThat(by(cast.admin, route, path)).isEqualTo(404);
                assertThat(List.of(by(cast.expert, route, path), by(cast.user, route, path)))
                        .anyMatch(status -> !CLOSED.contains(status));
            }
            case OWNER -> {
                assertThat(by(cast.otherExpert, route, path)).isEqualTo(404);
                assertThat(by(cast.admin, route, path)).isIn(Set.of(403, 404));
                assertThat(by(cast.owner(route), route, path)).isNotIn(CLOSED);
            }
        }
        if (route.who() != Route.Who.PUBLIC && route.who() != Route.Who.DEMO) {
            assertThat(call(Api.at(port), route, path)).isEqualTo(401);
            assertThat(call(Api.at(port).withToken("forged"), route, path)).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nothing, 404, not-found",
        "GET, /admin/nothing, 404, not-found",
        "POST, /meetings/1/nothing, 404, not-found",
        "DELETE, /tokens, 405, method-not-allowed",
        "PUT, /admin/disputes, 405, method-not-allowed"
    })
    void saysThatAnAddressLeadsNowhereBeforeItAsksWhoCalls(String method, String path, int status, String code) {
        Api.at(port).send(method, path, null).expectProblem(status, code);
        signIn(cast.user.email()).send(method, path, null).expectProblem(status, code);
    }

    private int by(Account account, Route route, String path) {
        int status = call(signedIn.computeIfAbsent(account.email(), this::signIn), route, path);
        if (route.path().endsWith("/me/tokens")) {
            signedIn.clear();
        }
        return status;
    }

    private Api signIn(String email) {
        return Api.at(port).signIn(email, MeetingFixture.PASSWORD);
    }

    private int call(Api api, Route route, String path) {
        boolean takesBody = Set.of("POST", "PUT", "PATCH").contains(route.method());
        Api.Answer answer =
                api.send(route.method(), path.replace("/api/v1", ""), takesBody ? Bodies.of(route, cast) : null);
        assertThat(answer.status()).as(answer.body()).isLessThan(500);
        return answer.status();
    }
}
