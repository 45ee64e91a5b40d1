package app.parley;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Laws of the schema that no single migration keeps by itself. */
@ParleyTest
class SchemaTests {

    /** Whose rows nobody asks for by what they name, or only while they are on sale, which has an index of its own. */
    private static final String[] UNASKED = {
        "diary_entry_calendar_fk", "guest_participant_fk", "notification_meeting", "offering_expert_fk"
    };

    @Autowired
    JdbcTemplate jdbc;

    /** An index over a part of the rows serves nobody who asks for all of them: that reads the whole table each time. */
    @Test
    void anIndexOverAllRowsFindsWhatAForeignKeyNames() {
        assertThat(jdbc.queryForList("""
                select c.conname from pg_constraint c
                where c.contype = 'f' and not exists (
                    select from pg_index i
                    where i.indrelid = c.conrelid and i.indkey[0] = any(c.conkey)
                        and (i.indpred is null or pg_get_expr(i.indpred, i.indrelid) in (
                            select format('(%I IS NOT NULL)', a.attname) from pg_attribute a
                            where a.attrelid = c.conrelid and a.attnum = any(c.conkey))))""", String.class)).containsExactlyInAnyOrder(UNASKED);
    }
}
