package app.parley.meeting;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Counts the meetings of everybody, for administrators, whom the caller has checked. */
@Service
public class MeetingCounts {

    private final JdbcClient jdbc;

    MeetingCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public MeetingNumbers at(Instant now) {
        return jdbc.sql("""
                select count(*) filter (where status = 'AWAITING_APPROVAL') as requested,
                       count(*) filter (where status = 'AGREED' and ends_at > :now) as ahead,
                       count(*) filter (where status = 'AGREED' and ends_at <= :now) as unsettled
                from meeting
                where status in ('AWAITING_APPROVAL', 'AGREED')
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(MeetingNumbers.class)
                .single();
    }
}
