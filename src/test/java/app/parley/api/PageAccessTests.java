package app.parley.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import app.parley.ParleyTest;
import app.parley.account.Account;
import app.parley.account.SignedInAuthentication;
import app.parley.support.GenuineToken;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Every page, tried by everybody it is not for and by somebody it is for; forms also without their CSRF token. */
@ParleyTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageAccessTests {

    private static final Set<Integer> CLOSED = Set.of(401, 403, 404);

    @Autowired
    WebApplicationContext context;

    private MockMvc pages;
    private Cast cast;

    static Stream<Route> routes() {
        return Route.ofPages().filter(route -> !route.path().equals("/error"));
    }

    static Stream<Route> forms() {
        return routes().filter(route -> !route.reads()
                && !route.path().startsWith("/join/")
                && !route.path().startsWith("/unsubscribe/"));
    }

    @BeforeAll
    void people() {
        cast = new Cast(context);
        pages = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @ParameterizedTest
    @MethodSource("routes")
    void isOpenToWhomTheTableSaysAndNobodyElse(Route route) throws Exception {
        String path = cast.path(route);
        switch (route.who()) {
            case PUBLIC -> assertThat(toSignIn(open(null, route, path))).isFalse();
            case DEMO -> assertThat(status(cast.user, route, path)).isEqualTo(404);
            case SIGNED_IN, EXPERT ->
                assertThat(status(cast.expert, route, path)).isNotIn(CLOSED);
            case ADMIN -> {
                assertThat(status(cast.user, route, path)).isEqualTo(403);
                assertThat(status(cast.expert, route, path)).isEqualTo(403);
                assertThat(status(cast.admin, route, path)).isNotIn(Set.of(401, 403));
            }
            case PARTY -> {
                assertThat(status(cast.stranger, route, path)).isEqualTo(404);
                assertThat(status(cast.otherExpert, route, path)).isEqualTo(404);
                assertThat(status(cast.admin, route, path)).isEqualTo(404);
                assertThat(Stream.of(status(cast.user, route, path), status(cast.expert, route, path)))
                        .anyMatch(status -> !CLOSED.contains(status));
            }
            case OWNER -> {
                assertThat(status(cast.otherExpert, route, path)).isEqualTo(404);
                assertThat(status(cast.admin, route, path)).isIn(403, 404);
                assertThat(status(cast.owner(route), route, path)).isNotIn(CLOSED);
            }
        }
        if (route.who() != Route.Who.PUBLIC && route.who() != Route.Who.DEMO) {
            assertThat(toSignIn(open(null, route, path))).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void takesNoFormWithoutItsToken(Route route) throws Exception {
        MockHttpServletRequestBuilder forged = request(HttpMethod.POST, cast.path(route))
                .with(authentication(new SignedInAuthentication(cast.signedIn(cast.admin))));

        assertThat(pages.perform(forged).andReturn().getResponse().getStatus()).isEqualTo(403);
    }

    private int status(Account account, Route route, String path) throws Exception {
        return open(account, route, path).getStatus();
    }

    private MockHttpServletResponse open(@Nullable Account account, Route route, String path) throws Exception {
        MockHttpServletRequestBuilder request = request(HttpMethod.valueOf(route.method()), path);
        if (!route.reads()) {
            request.with(GenuineToken.of(context));
        }
        if (account != null) {
            request.with(authentication(new SignedInAuthentication(cast.signedIn(account))));
        }
        MockHttpServletResponse response = pages.perform(request).andReturn().getResponse();
        assertThat(response.getStatus()).isLessThan(500);
        return response;
    }

    private static boolean toSignIn(MockHttpServletResponse response) {
        String location = response.getRedirectedUrl();
        return response.getStatus() == 302 && location != null && location.contains("/sign-in");
    }
}
