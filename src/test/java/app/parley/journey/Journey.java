package app.parley.journey;

import app.parley.ParleyTest;
import app.parley.account.Account;
import app.parley.platform.Invariants;
import app.parley.support.InvariantsAssert;
import app.parley.support.TestClock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** People in real browsers on the running application; in the end the books balance and no console complains. */
@ParleyTest
abstract class Journey {

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    Town town;

    private final List<Visitor> visitors = new ArrayList<>();

    @BeforeEach
    void settle() {
        clock.set(TestClock.START);
        town = new Town(context);
    }

    @AfterEach
    void everythingIsInOrder() {
        visitors.forEach(Visitor::leaves);
        InvariantsAssert.assertHold(context.getBean(Invariants.class));
    }

    Visitor stranger(int width) {
        Visitor visitor = Visitor.at(port, width);
        visitors.add(visitor);
        return visitor;
    }

    Visitor strangerWithoutScripts(int width) {
        Visitor visitor = Visitor.withoutScripts(port, width);
        visitors.add(visitor);
        return visitor;
    }

    Visitor strangerWithWorkers(int width) {
        Visitor visitor = Visitor.withWorkers(port, width);
        visitors.add(visitor);
        return visitor;
    }

    Visitor signedIn(Account account, int width) {
        Visitor visitor = stranger(width);
        visitor.isSignedIn(account.email());
        return visitor;
    }

    /** By the form, which leads to the dashboard. */
    Visitor atTheDashboard(Account account, int width) {
        Visitor visitor = stranger(width);
        visitor.signsIn(account.email());
        return visitor;
    }
}
