package app.parley.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParleyTest
class RefreshTokensTests {

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RefreshTokens refreshTokensOfTheApplication;

    private Instant now = Instant.now();
    private RefreshTokens tokens;
    private RefreshTokens.Issued first;

    @BeforeEach
    void signIn() {
        tokens = new RefreshTokens(jdbc, () -> now);
        first = tokens.start(AccountFixture.open(accounts).id());
    }

    @Test
    void storesOnlyHashes() {
        assertThat(jdbc.sql("select count(*) from account_refresh_token t where t::text like :secret")
                        .param("secret", "%" + first.token() + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(first.token()).hasSize(43);
    }

    @Test
    void replacesATokenByTheNext() {
        RefreshTokens.Issued second = tokens.rotate(first.token()).orElseThrow();

        assertThat(second.family()).isEqualTo(first.family());
        assertThat(tokens.rotate(second.token())).isPresent();
    }

    @Test
    void endsTheFamilyWhenATokenIsUsedAgain() {
        RefreshTokens.Issued second = tokens.rotate(first.token()).orElseThrow();

        assertThat(tokens.rotate(first.token())).isEmpty();
        assertThat(tokens.rotate(second.token())).isEmpty();
    }

    @Test
    void leavesOtherSignInsOfThePersonAlone() {
        RefreshTokens.Issued other = tokens.start(first.id());
        RefreshTokens.Issued unused = tokens.rotate(first.token()).orElseThrow();

        assertThat(tokens.rotate(first.token())).isEmpty();
        assertThat(tokens.rotate(other.token())).isPresent();
        assertThat(tokens.rotate(unused.token())).isEmpty();
    }

    @Test
    void endsAfterThirtyIdleDays() {
        now = now.plus(Duration.ofDays(30));

        assertThat(tokens.rotate(first.token())).isEmpty();
    }

    @Test
    void endsAfterNinetyDaysHoweverBusy() {
        Instant start = now;
        RefreshTokens.Issued newest = first;
        for (int day = 20; day < 90; day += 20) {
            now = start.plus(Duration.ofDays(day));
            newest = tokens.rotate(newest.token()).orElseThrow();
        }
        now = start.plus(Duration.ofDays(90));

        assertThat(tokens.rotate(newest.token())).isEmpty();
    }

    @Test
    void givesOneOfManyAtOnceTheNextAndEndsTheFamilyForTheRest() throws Exception {
        Callable<Optional<RefreshTokens.Issued>> refresh = () -> refreshTokensOfTheApplication.rotate(first.token());
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<RefreshTokens.Issued> issued = threads.invokeAll(java.util.Collections.nCopies(8, refresh)).stream()
                    .map(Future::resultNow)
                    .flatMap(Optional::stream)
                    .toList();

            assertThat(issued).hasSize(1);
            assertThat(tokens.rotate(issued.getFirst().token())).isEmpty();
        }
    }

    @Test
    void sweepsFamiliesThatAreOver() {
        now = now.plus(Duration.ofDays(31));
        tokens.start(first.id());

        assertThat(jdbc.sql("select count(*) from account_token_family where id = :id")
                        .param("id", first.family())
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
