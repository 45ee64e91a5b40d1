package app.parley.expert;

import app.parley.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The table of profiles. */
@Repository
class ProfileRows {

    private static final String FOUND = "select * from expert_profile ";

    private final JdbcClient jdbc;

    ProfileRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Expert put(PersonId person, String name, ZoneId zone, ProfileForm form) {
        return bound("""
                        insert into expert_profile (person_id, handle, display_name, zone, headline, bio, skills, languages,
                            published, sort_name, search_text, search_skills, search_languages)
                        values (:person, :handle, :name, :zone, :headline, :bio, :skills, :languages,
                            :published, :sortName, :searchText, :searchSkills, :searchLanguages)
                        on conflict (person_id) do update set handle = excluded.handle,
                            display_name = excluded.display_name, zone = excluded.zone, headline = excluded.headline,
                            bio = excluded.bio, skills = excluded.skills, languages = excluded.languages,
                            published = excluded.published, sort_name = excluded.sort_name,
                            search_text = excluded.search_text, search_skills = excluded.search_skills,
                            search_languages = excluded.search_languages, version = expert_profile.version + 1
                        returning *""", person, name, zone, form).query(ProfileRows::expert).single();
    }

    /** Empty when the profile has another version, or there is none. */
    Optional<Expert> replace(PersonId person, String name, ZoneId zone, ProfileForm form, long version) {
        return bound("""
                        update expert_profile set handle = :handle, display_name = :name, zone = :zone,
                            headline = :headline, bio = :bio, skills = :skills, languages = :languages,
                            published = :published, sort_name = :sortName, search_text = :searchText,
                            search_skills = :searchSkills, search_languages = :searchLanguages, version = version + 1
                        where person_id = :person and version = :version returning *""", person, name, zone, form)
                .param("version", version)
                .query(ProfileRows::expert)
                .optional();
    }

    Optional<Expert> published(String handle) {
        return jdbc.sql(FOUND + "where handle = :handle and published")
                .param("handle", handle)
                .query(ProfileRows::expert)
                .optional();
    }

    List<String> handles(int most) {
        return jdbc.sql("select handle from expert_profile where published order by person_id limit :most")
                .param("most", most)
                .query(String.class)
                .list();
    }

    /** Holds the profile, so that what belongs to it is counted and added by one at a time; false when there is none. */
    boolean lock(PersonId person) {
        return jdbc.sql("select 1 from expert_profile where person_id = :person for no key update")
                .param("person", person.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    List<Expert> of(Collection<PersonId> persons) {
        String[] ids = persons.stream().map(PersonId::toString).toArray(String[]::new);
        return jdbc.sql(FOUND + "where person_id = any(cast(:ids as uuid[]))")
                .param("ids", ids)
                .query(ProfileRows::expert)
                .list();
    }

    void addRating(PersonId expert, int stars, int count) {
        jdbc.sql("""
                 update expert_profile set rating_stars = rating_stars + :stars, rating_count = rating_count + :count
                 where person_id = :expert""")
                .param("stars", stars)
                .param("count", count)
                .param("expert", expert.value())
                .update();
    }

    private StatementSpec bound(String sql, PersonId person, String name, ZoneId zone, ProfileForm form) {
        return jdbc.sql(sql)
                .param("person", person.value())
                .param("handle", form.handle())
                .param("name", name)
                .param("zone", zone.getId())
                .param("headline", form.headline())
                .param("bio", form.bio())
                .param("skills", array(form.skills()))
                .param("languages", array(form.languages()))
                .param("published", form.published())
                .param("sortName", Folded.text(name))
                .param("searchText", searchText(name, form))
                .param("searchSkills", array(Folded.all(form.skills())))
                .param("searchLanguages", array(Languages.searchable(form.languages())));
    }

    private static String searchText(String name, ProfileForm form) {
        return Folded.text(String.join("\n", name, form.headline(), String.join("\n", form.skills())));
    }

    private static String[] array(List<String> values) {
        return values.toArray(String[]::new);
    }

    static Expert expert(ResultSet row, int number) throws SQLException {
        return new Expert(
                PersonId.of(row.getObject("person_id", UUID.class)),
                row.getString("handle"),
                row.getString("display_name"),
                row.getString("headline"),
                row.getString("bio"),
                List.of((String[]) row.getArray("skills").getArray()),
                List.of((String[]) row.getArray("languages").getArray()),
                ZoneId.of(row.getString("zone")),
                row.getBoolean("published"),
                new Rating(row.getLong("rating_stars"), row.getLong("rating_count")),
                row.getLong("version"));
    }
}
