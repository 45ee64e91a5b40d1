package app.parley.journey;

import app.parley.DemoTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page that shows every part, which only the demo has: on a telephone and on a desk, by day and by night. */
@DemoTest
class DesignTests {

    @LocalServerPort
    int port;

    @Test
    void everyPartIsInOrder() {
        Visitor visitor = Visitor.at(port, 390);
        visitor.opens("/design");
        Stream.of(Look.values()).forEach(visitor::looksAtIt);
        visitor.presses("Open it");
        visitor.page.locator("[popover]:popover-open").waitFor();
        Stream.of(Look.values()).forEach(visitor::looksAtIt);
        visitor.leaves();
    }
}
