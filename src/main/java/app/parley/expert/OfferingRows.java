package app.parley.expert;

import app.parley.platform.Ids;
import app.parley.shared.Credits;
import app.parley.shared.OfferingId;
import app.parley.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The table of offerings; a withdrawn one stays a row and is no longer found. */
@Repository
class OfferingRows {

    private final JdbcClient jdbc;

    OfferingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Offering add(PersonId expert, OfferingForm form) {
        return bound("""
                        insert into offering (id, expert_id, title, description, minutes, price, skill, location_kind,
                            location_detail)
                        values (:id, :expert, :title, :description, :minutes, :price, :skill, :kind, :detail)
                        returning *""", expert, OfferingId.of(Ids.next()), form)
                .query(OfferingRows::offering)
                .single();
    }

    /** Empty when the expert's offering has another version than expected. */
    Optional<Offering> replace(PersonId expert, OfferingId id, OfferingForm form, @Nullable Long expectedVersion) {
        return bound("""
                        update offering set title = :title, description = :description, minutes = :minutes,
                            price = :price, skill = :skill, location_kind = :kind, location_detail = :detail,
                            version = version + 1
                        where id = :id and expert_id = :expert and not withdrawn
                            and version = coalesce(cast(:version as bigint), version)
                        returning *""", expert, id, form)
                .param("version", expectedVersion)
                .query(OfferingRows::offering)
                .optional();
    }

    boolean withdraw(PersonId expert, OfferingId id) {
        return jdbc.sql("""
                        update offering set withdrawn = true, version = version + 1
                        where id = :id and expert_id = :expert and not withdrawn""")
                        .param("id", id.value())
                        .param("expert", expert.value())
                        .update()
                > 0;
    }

    Optional<Offering> find(OfferingId id) {
        return jdbc.sql("select * from offering where id = :id and not withdrawn")
                .param("id", id.value())
                .query(OfferingRows::offering)
                .optional();
    }

    /** Those that everybody may see: not withdrawn, their expert's profile published. */
    List<Offering> onSale(Collection<OfferingId> offerings) {
        String[] ids = offerings.stream().map(OfferingId::toString).toArray(String[]::new);
        return jdbc.sql("""
                        select o.* from offering o join published_expert p on p.person_id = o.expert_id
                        where o.id = any(cast(:ids as uuid[])) and not o.withdrawn""").param("ids", ids).query(OfferingRows::offering).list();
    }

    List<Offering> of(Collection<PersonId> experts) {
        String[] ids = experts.stream().map(PersonId::toString).toArray(String[]::new);
        return jdbc.sql("""
                        select * from offering where expert_id = any(cast(:ids as uuid[])) and not withdrawn
                        order by expert_id, id""").param("ids", ids).query(OfferingRows::offering).list();
    }

    private StatementSpec bound(String sql, PersonId expert, OfferingId id, OfferingForm form) {
        Location location = form.location() == null ? Location.ROOM : form.location();
        return jdbc.sql(sql)
                .param("id", id.value())
                .param("expert", expert.value())
                .param("title", form.title())
                .param("description", form.description())
                .param("minutes", form.minutes())
                .param("price", form.price())
                .param("skill", form.skill())
                .param("kind", location.kind().name())
                .param("detail", location.detail());
    }

    private static Offering offering(ResultSet row, int number) throws SQLException {
        return new Offering(
                OfferingId.of(row.getObject("id", UUID.class)),
                PersonId.of(row.getObject("expert_id", UUID.class)),
                row.getString("title"),
                row.getString("description"),
                row.getInt("minutes"),
                Credits.of(row.getLong("price")),
                row.getString("skill"),
                new Location(Location.Kind.valueOf(row.getString("location_kind")), row.getString("location_detail")),
                row.getLong("version"));
    }
}
