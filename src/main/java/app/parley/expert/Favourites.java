package app.parley.expert;

import app.parley.shared.NotFound;
import app.parley.shared.PersonId;
import app.parley.shared.Slice;
import app.parley.shared.SliceRequest;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The experts whom people marked to find them again; nobody else gets to know whom. */
@Service
@Transactional
public class Favourites {

    private final JdbcClient jdbc;
    private final ProfileRows profiles;
    private final ProfileSearch search;

    Favourites(JdbcClient jdbc, ProfileRows profiles, ProfileSearch search) {
        this.jdbc = jdbc;
        this.profiles = profiles;
        this.search = search;
    }

    /** Marks the expert, who may be marked already. @throws NotFound unless their profile is published */
    public void add(PersonId person, String handle) {
        Expert expert = profiles.published(PublicName.folded(handle)).orElseThrow(NotFound::new);
        jdbc.sql("insert into favourite (person_id, expert_id) values (:person, :expert) on conflict do nothing")
                .param("person", person.value())
                .param("expert", expert.id().value())
                .update();
    }

    /** The mark may be gone already. @throws NotFound for a profile that is neither marked nor published */
    public void remove(PersonId person, String handle) {
        int removed = jdbc.sql("""
                        delete from favourite where person_id = :person
                            and expert_id = (select person_id from expert_profile where handle = :handle)""")
                .param("person", person.value())
                .param("handle", PublicName.folded(handle))
                .update();
        if (removed == 0 && profiles.published(PublicName.folded(handle)).isEmpty()) {
            throw new NotFound();
        }
    }

    /** Those whose profiles are published, by name. */
    @Transactional(readOnly = true)
    public Slice<Expert> of(PersonId person, SliceRequest page) {
        return search.marked(person, page);
    }

    /** Which of these experts the person marked. */
    @Transactional(readOnly = true)
    public Set<PersonId> among(PersonId person, Collection<PersonId> experts) {
        String[] ids = experts.stream().map(PersonId::toString).toArray(String[]::new);
        return new HashSet<>(jdbc.sql("""
                        select expert_id from favourite
                        where person_id = :person and expert_id = any(cast(:experts as uuid[]))""")
                .param("person", person.value())
                .param("experts", ids)
                .query((row, number) -> PersonId.of(row.getObject("expert_id", UUID.class)))
                .list());
    }
}
