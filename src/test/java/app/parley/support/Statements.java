package app.parley.support;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Counts the statements that a command sends to the database. */
public final class Statements {

    private Statements() {}

    public static long during(Runnable command) {
        Logger log = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        ListAppender<ILoggingEvent> seen = new ListAppender<>();
        seen.start();
        log.setLevel(Level.DEBUG);
        log.setAdditive(false);
        log.addAppender(seen);
        try {
            command.run();
        } finally {
            log.detachAppender(seen);
            log.setAdditive(true);
            log.setLevel(null);
        }
        return seen.list.stream()
                .filter(event -> event.getFormattedMessage().startsWith("Executing prepared SQL statement"))
                .count();
    }
}
