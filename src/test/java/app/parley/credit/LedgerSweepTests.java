package app.parley.credit;

import static app.parley.credit.LedgerFixture.AT;
import static app.parley.credit.LedgerFixture.balance;
import static app.parley.credit.LedgerFixture.meeting;
import static app.parley.credit.LedgerFixture.pay;
import static app.parley.credit.LedgerFixture.person;
import static app.parley.credit.LedgerFixture.personWith;
import static app.parley.credit.LedgerFixture.refund;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import app.parley.platform.Invariants;
import app.parley.shared.Credits;
import app.parley.shared.PersonId;
import app.parley.support.InvariantsAssert;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

@ParleyTest
class LedgerSweepTests {

    @Autowired
    Ledger ledger;

    @Autowired
    Invariants invariants;

    @Autowired
    DataSource dataSource;

    List<PersonId> users;
    List<PersonId> experts;

    @BeforeEach
    void people() {
        users = IntStream.range(0, 40).mapToObj(i -> personWith(ledger, 10_000)).toList();
        experts = IntStream.range(0, 25).mapToObj(i -> person()).toList();
    }

    @Test
    void releasesAThousandAtOnce() {
        List<Release> releases = IntStream.range(0, 1_000)
                .mapToObj(i -> i % 10 == 0
                        ? refund(blocked(i), user(i), expert(i), 100)
                        : pay(blocked(i), user(i), expert(i), 100, 20))
                .toList();

        ledger.release(releases, AT);

        assertThat(users)
                .allSatisfy(user -> assertThat(ledger.balance(user).blocked()).isEqualTo(Credits.ZERO));
        long earned = experts.stream()
                .mapToLong(expert -> ledger.balance(expert).available().amount())
                .sum();
        assertThat(earned).isEqualTo(900 * 80);
        InvariantsAssert.assertHold(invariants);
    }

    @Test
    void asksTheDatabaseAsOftenForManyAsForOne() {
        AtomicInteger statements = new AtomicInteger();
        JdbcClient counted = JdbcClient.create(counting(statements));
        Escrow escrow = new Escrow(new Journal(counted), new Holds(counted));

        escrow.release(List.of(pay(blocked(0), user(0), expert(0), 100, 20)), AT);
        int forOne = statements.getAndSet(0);
        escrow.release(
                IntStream.range(1, 60)
                        .mapToObj(i -> pay(blocked(i), user(i), expert(i), 100, 20))
                        .toList(),
                AT);

        assertThat(statements.get()).isEqualTo(forOne).isEqualTo(3);
    }

    @Test
    void keepsTheOrderOfABatchInWhichOnePersonEarnsOften() {
        PersonId expert = person();
        List<Release> releases = IntStream.range(0, 50)
                .mapToObj(i -> pay(blocked(i), user(i), expert, 100, 20))
                .toList();

        ledger.release(releases, AT);

        assertThat(ledger.balance(expert)).isEqualTo(balance(50 * 80, 0));
        InvariantsAssert.assertHold(invariants);
    }

    private Reference blocked(int i) {
        Reference meeting = meeting();
        ledger.block(meeting, user(i), Credits.of(100), AT);
        return meeting;
    }

    private PersonId user(int i) {
        return users.get(i % users.size());
    }

    private PersonId expert(int i) {
        return experts.get(i % experts.size());
    }

    private DataSource counting(AtomicInteger statements) {
        return new DelegatingDataSource(dataSource) {
            @Override
            public Connection getConnection() throws java.sql.SQLException {
                Connection connection = super.getConnection();
                return (Connection) Proxy.newProxyInstance(
                        Connection.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (proxy, method, arguments) -> {
                            if (method.getName().equals("prepareStatement")) {
                                statements.incrementAndGet();
                            }
                            return method.invoke(connection, arguments);
                        });
            }
        };
    }
}
