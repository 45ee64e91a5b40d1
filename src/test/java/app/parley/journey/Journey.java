package app.parley.journey;

import app.parley.ParleyTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What the journeys start from: a town, and a user and an expert signed in at browsers of their own. */
@ParleyTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Journey {
    static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    @Autowired
    private ApplicationContext context;

    @LocalServerPort
    private int port;

    private Town town;
    private Visitor user;
    private Visitor expert;

    @BeforeAll
    void foundTown() {
        town = Town.found(context);
    }

    @BeforeEach
    void signIn() {
        town.goTo(Town.in(Duration.ZERO));
        user = Visitor.signedIn(port, Town.USER);
        expert = Visitor.signedIn(port, Town.EXPERT);
    }

    @AfterEach
    void leave() {
        user.close();
        expert.close();
    }

    Town town() {
        return town;
    }

    Visitor user() {
        return user;
    }

    Visitor expert() {
        return expert;
    }

    Visitor stranger() {
        return Visitor.at(port);
    }

    Visitor administrator() {
        return Visitor.signedIn(port, Town.ADMIN);
    }

    /** The user books a slot. @return the path of the meeting's page */
    String book(Instant startsAt, String topic) {
        user.openSlot(Town.SLUG, startsAt)
                .fill("Topic", topic)
                .press("Book for 100 credits")
                .sees("The meeting is booked");
        return user.path();
    }
}
