package app.parley.platform;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets those who count something before they add to it come one after another, where no row stands for all of it. */
@Component
public class Turns {

    private final JdbcClient jdbc;

    Turns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps everybody else who takes a turn at the same from going on until the caller's transaction ends. */
    public void take(String what) {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(:what, 7301))) as locked")
                .param("what", what)
                .query(Integer.class)
                .single();
    }
}
