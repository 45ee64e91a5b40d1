package app.parley.notification;

import app.parley.shared.PersonId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people refused; what is not here is wanted. */
@Repository
class RefusalRows {

    private final JdbcClient jdbc;

    RefusalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Only persons who refused something are present. */
    Map<PersonId, Set<Refusal>> of(Collection<PersonId> people) {
        Map<PersonId, Set<Refusal>> found = new HashMap<>();
        jdbc.sql("select person_id, kind, channel from notification_refusal where person_id = any (:people)")
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(row -> {
                    found.computeIfAbsent(PersonId.of(row.getObject("person_id", UUID.class)), it -> new HashSet<>())
                            .add(new Refusal(
                                    NotificationKind.valueOf(row.getString("kind")),
                                    Channel.valueOf(row.getString("channel"))));
                });
        return found;
    }

    void add(PersonId person, Refusal refusal) {
        jdbc.sql("""
                insert into notification_refusal (person_id, kind, channel) values (:person, :kind, :channel)
                on conflict do nothing
                """)
                .param("person", person.value())
                .param("kind", refusal.kind().name())
                .param("channel", refusal.channel().name())
                .update();
    }

    void replace(PersonId person, Set<Refusal> refusals) {
        jdbc.sql("delete from notification_refusal where person_id = :person")
                .param("person", person.value())
                .update();
        refusals.forEach(refusal -> add(person, refusal));
    }
}
