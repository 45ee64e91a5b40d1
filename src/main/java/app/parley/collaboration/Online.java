package app.parley.collaboration;

import app.parley.platform.WallClock;
import app.parley.shared.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who uses Parley at this moment: a lease on the wall clock that requests and open pages renew. */
@Service
public class Online {

    private static final Duration LEASE = Duration.ofSeconds(90);
    private static final Duration RENEWED_AFTER = Duration.ofSeconds(20);
    private static final int REMEMBERED = 10_000;

    private final JdbcClient jdbc;
    private final WallClock wallClock;
    private final Map<PersonId, Instant> noted = new ConcurrentHashMap<>();

    Online(JdbcClient jdbc, WallClock wallClock) {
        this.jdbc = jdbc;
        this.wallClock = wallClock;
    }

    /** Notes a request of the person's; writes only when the last was some time ago. */
    @Transactional
    public void seen(PersonId person) {
        Instant now = wallClock.now();
        Instant before = noted.get(person);
        if (before != null && now.isBefore(before.plus(RENEWED_AFTER))) {
            return;
        }
        if (noted.size() >= REMEMBERED) {
            noted.clear();
        }
        noted.put(person, now);
        renew(List.of(person), now);
    }

    /** Notes that these people have a page before them. */
    @Transactional
    public void stillHere(Collection<PersonId> people) {
        renew(people, wallClock.now());
    }

    /** In one order, so that two instances do not wait for each other. */
    private void renew(Collection<PersonId> people, Instant now) {
        jdbc.sql("""
                        insert into online_person (person_id, lease_until)
                        select person, :until from unnest(cast(:people as uuid[])) as person order by person
                        on conflict (person_id) do update set lease_until = excluded.lease_until""")
                .param("people", people.stream().distinct().map(PersonId::value).toArray(UUID[]::new))
                .param("until", now.plus(LEASE).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those of these people who are. */
    @Transactional(readOnly = true)
    public Set<PersonId> among(Collection<PersonId> people) {
        return new HashSet<>(
                jdbc.sql("select person_id from online_person where person_id = any(:people) and lease_until > :now")
                        .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                        .param("now", wallClock.now().atOffset(ZoneOffset.UTC))
                        .query((row, number) -> PersonId.of(row.getObject(1, UUID.class)))
                        .list());
    }
}
