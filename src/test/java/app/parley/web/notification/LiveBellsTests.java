package app.parley.web.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.parley.ParleyTest;
import app.parley.account.Account;
import app.parley.account.AccountFixture;
import app.parley.account.Accounts;
import app.parley.collaboration.Online;
import app.parley.platform.news.PersonBell;
import app.parley.web.Browser;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Open pages are told at once that there is something new, for as long as their person is signed in. */
@ParleyTest
class LiveBellsTests {

    private static final String NEWS = "event:news";
    private static final String OVER = "event:over";
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    PersonBell bell;

    @Autowired
    Online online;

    @Autowired
    LiveBells live;

    @Autowired
    JdbcClient jdbc;

    private final List<Ear> ears = new ArrayList<>();
    private Account account;
    private Browser browser;

    @BeforeEach
    void somebodySignedIn() {
        account = AccountFixture.open(accounts);
        browser = new Browser(port);
        browser.signIn(account.email(), AccountFixture.PASSWORD);
    }

    @AfterEach
    void closePages() {
        ears.forEach(Ear::close);
    }

    @Test
    void tellsEveryOpenPageOfThePersonAndNobodyElses() {
        Ear one = listen(browser);
        Ear other = listen(browser);
        Account somebodyElse = AccountFixture.open(accounts);
        Browser elsewhere = new Browser(port);
        elsewhere.signIn(somebodyElse.email(), AccountFixture.PASSWORD);
        Ear strange = listen(elsewhere);

        bell.ring(List.of(account.id()));

        one.hears(NEWS);
        other.hears(NEWS);
        assertThat(strange.said).doesNotContain(NEWS);
    }

    @Test
    void tellsAPageThatShowsWhatIsNoLongerTrueAtOnce() {
        open(browser, "7.1").hears(NEWS);
        open(browser, "7".repeat(5_000)).hears(NEWS);
    }

    @Test
    void tellsWhoeverHasSignedOutNothingMore() {
        looksByItselfOnlyLater();
        Ear page = listen(browser);
        browser.submit("/account", "/sign-out", Map.of());

        page.ends();
        bell.ring(List.of(account.id()));

        assertThat(page.said).contains(OVER).doesNotContain(NEWS);
        assertThat(browser.listen("/notifications/live").statusCode()).isEqualTo(401);
    }

    @Test
    void tellsWhoseAccountWasClosedNothingMore() {
        Ear page = listen(browser);
        accounts.setEnabled(account.id(), false);

        page.ends();
        bell.ring(List.of(account.id()));
        assertThat(page.said).contains(OVER).doesNotContain(NEWS);
    }

    @Test
    void listensForFourPagesOfOnePersonAndForAnotherOnceOneIsClosed() {
        for (int i = 0; i < 4; i++) {
            listen(browser);
        }
        assertThat(browser.listen("/notifications/live").statusCode()).isEqualTo(204);

        ears.getFirst().close();
        await().atMost(PATIENCE).until(() -> {
            bell.ring(List.of(account.id()));
            return browser.listen("/notifications/live").statusCode() == 200;
        });
    }

    @Test
    void countsWhoeverHasAPageBeforeThemAsOnline() {
        listen(browser);
        jdbc.sql("delete from online_person where person_id = :person")
                .param("person", account.id().value())
                .update();

        live.mayHaveMissedSome();

        await().atMost(PATIENCE).until(() -> online.among(List.of(account.id())).contains(account.id()));
    }

    @Test
    void sendsNoStrangerToTheSignInFromWithinAPage() {
        assertThat(new Browser(port).listen("/notifications/live").statusCode()).isEqualTo(401);
    }

    /** Begins its 20 seconds anew, so that what happens before is not its own look. */
    private void looksByItselfOnlyLater() {
        live.stop();
        live.start();
    }

    /** Of a page that shows what is true. */
    private Ear listen(Browser listening) {
        Ear ear = open(listening, shown(listening));
        ear.hears("retry:3000");
        return ear;
    }

    private Ear open(Browser listening, String shown) {
        Ear ear = new Ear(listening.listen("/notifications/live?shown=" + shown));
        ears.add(ear);
        return ear;
    }

    /** What the page shows says its bell. */
    private static String shown(Browser listening) {
        String bell = listening.get("/notifications/bell").body();
        return bell.replaceAll("(?s).*data-shown=\"([^\"]*)\".*", "$1");
    }

    /** An open page, as far as it listens. */
    private static final class Ear {

        private final Stream<String> lines;
        private final List<String> said = new CopyOnWriteArrayList<>();
        private final Thread listening;

        Ear(HttpResponse<Stream<String>> answer) {
            assertThat(answer.statusCode()).isEqualTo(200);
            lines = answer.body();
            listening = Thread.startVirtualThread(this::listen);
        }

        private void listen() {
            try {
                lines.forEach(said::add);
            } catch (UncheckedIOException closed) {
                said.add("closed");
            }
        }

        void hears(String line) {
            await().atMost(PATIENCE).until(() -> said.contains(line));
        }

        void ends() {
            await().atMost(PATIENCE).until(() -> !listening.isAlive());
        }

        void close() {
            lines.close();
        }
    }
}
