package app.parley.calendar;

import app.parley.expert.Offerings;
import app.parley.shared.OfferingId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where everybody may book, for those who make lists of it. */
@Service
public class PublicCalendars {

    private final JdbcClient jdbc;
    private final Offerings offerings;

    PublicCalendars(JdbcClient jdbc, Offerings offerings) {
        this.jdbc = jdbc;
        this.offerings = offerings;
    }

    /** Slugs of calendars that are open, have somebody to be booked, and sell something; oldest first. */
    @Transactional(readOnly = true)
    public List<String> slugs(int most) {
        List<Found> found = jdbc.sql("""
                select c.slug, case when c.type = 'SERVICE'
                    then (select array_agg(v.offering_id) from calendar_service v where v.calendar_id = c.id)
                    else array[c.offering_id] end as offerings
                from booking_calendar c
                join published_expert owner on owner.person_id = c.owner_id
                left join calendar_group_entry e on e.calendar_id = c.id
                left join calendar_group g on g.id = e.group_id
                where not c.removed and coalesce(g.active, true) and (c.type = 'PERSONAL' or exists (
                    select from calendar_member m join published_expert p on p.person_id = m.person_id
                    where m.calendar_id = c.id and m.accepted))
                order by c.id limit :most""")
                .param("most", most)
                .query((row, number) -> new Found(
                        row.getString("slug"),
                        Arrays.stream((UUID[]) row.getArray("offerings").getArray())
                                .map(OfferingId::of)
                                .toList()))
                .list();
        Set<OfferingId> asked = new HashSet<>();
        found.forEach(it -> asked.addAll(it.offerings()));
        Set<OfferingId> sold = offerings.onSale(asked).keySet();
        return found.stream()
                .filter(it -> it.offerings().stream().anyMatch(sold::contains))
                .map(Found::slug)
                .toList();
    }

    private record Found(String slug, List<OfferingId> offerings) {}
}
