package app.parley.support;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A fingerprint of every row of every table: a refused command must not change it. */
public final class Digest {

    private Digest() {}

    /** All tables but those in which attempts themselves are counted. */
    public static String of(JdbcClient jdbc) {
        List<String> tables = jdbc.sql("""
                select quote_ident(table_name) from information_schema.tables
                where table_schema = 'public' and table_type = 'BASE TABLE'
                and table_name not in ('flyway_schema_history', 'throttle', 'scheduled_tasks')
                order by table_name""").query(String.class).list();
        StringBuilder digest = new StringBuilder();
        for (String table : tables) {
            digest.append(
                    jdbc.sql("select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from " + table + " t")
                            .query(String.class)
                            .single());
        }
        return digest.toString();
    }
}
