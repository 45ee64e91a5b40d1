package app.parley.guest;

import app.parley.platform.Cursors;
import app.parley.platform.Ids;
import app.parley.shared.NotFound;
import app.parley.shared.PersonId;
import app.parley.shared.Slice;
import app.parley.shared.SliceRequest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Guests whom somebody invited before, kept for them to be invited again until they erase them. */
@Service
public class Contacts {

    private final JdbcClient jdbc;

    Contacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By address. */
    @Transactional(readOnly = true)
    public Slice<Contact> of(PersonId owner, SliceRequest page) {
        List<String> after = Cursors.decode(page.cursor(), 1);
        List<Contact> found = jdbc.sql("""
            select id, email, first_name, last_name, invited_at from guest_contact
             where owner_id = :owner and email > :after order by email limit :limit
            """)
                .param("owner", owner.value())
                .param("after", after.isEmpty() ? "" : after.getFirst())
                .param("limit", page.limit() + 1)
                .query((row, number) -> new Contact(
                        row.getObject("id", UUID.class),
                        row.getString("email"),
                        row.getString("first_name"),
                        row.getString("last_name"),
                        row.getTimestamp("invited_at").toInstant()))
                .list();
        boolean more = found.size() > page.limit();
        List<Contact> items = more ? found.subList(0, page.limit()) : found;
        return new Slice<>(items, more ? Cursors.encode(items.getLast().email()) : null);
    }

    /** Invitations that were sent stay as they are. @throws NotFound when it is none of theirs */
    @Transactional
    public void erase(PersonId owner, UUID id) {
        int erased = jdbc.sql("delete from guest_contact where id = :id and owner_id = :owner")
                .param("id", id)
                .param("owner", owner.value())
                .update();
        if (erased == 0) {
            throw new NotFound();
        }
    }

    void keep(PersonId owner, Guest guest, Instant now) {
        jdbc.sql("""
            insert into guest_contact (id, owner_id, email, first_name, last_name, invited_at)
            values (:id, :owner, :email, :first, :last, :now)
            on conflict (owner_id, email) do update
               set first_name = excluded.first_name, last_name = excluded.last_name, invited_at = excluded.invited_at
            """)
                .param("id", Ids.next())
                .param("owner", owner.value())
                .param("email", guest.email())
                .param("first", guest.firstName())
                .param("last", guest.lastName())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
