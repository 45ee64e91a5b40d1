package app.parley.platform.news;

import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells every instance, once the transaction commits, that there is something new. Whoever misses it finds it all the same
 * by looking from time to time.
 */
@Component
public class NewsBell {

    static final String CHANNEL = "parley_news";

    private final JdbcClient jdbc;

    NewsBell(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param topic as its listeners name it */
    public void ring(String topic, Collection<UUID> subjects) {
        if (subjects.isEmpty()) {
            return;
        }
        jdbc.sql("""
                select pg_notify(:channel, :topic || ' ' || subject)
                  from unnest(cast(:subjects as uuid[])) as subject
                """)
                .param("channel", CHANNEL)
                .param("topic", topic)
                .param("subjects", subjects.toArray(UUID[]::new))
                .query((row, number) -> true)
                .list();
    }
}
