package app.parley.expert;

import app.parley.platform.Cursors;
import app.parley.platform.Texts;
import app.parley.shared.Slice;
import app.parley.shared.SliceRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds published profiles, by name; every condition has an index. */
@Repository
class ProfileSearch {

    private static final int MAX_TEXT = 200;

    private final JdbcClient jdbc;

    ProfileSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Slice<Expert> find(ExpertSearch search, SliceRequest page) {
        Query query = new Query();
        if (search.text() != null) {
            for (String pattern : Folded.patterns(Texts.line("q", search.text(), 0, MAX_TEXT))) {
                query.and("search_text like ?", pattern);
            }
        }
        if (search.skill() != null && !search.skill().isBlank()) {
            String skill = Folded.text(Texts.line("skill", search.skill(), 0, MAX_TEXT));
            query.and("search_skills @> array[cast(? as text)]", skill);
        }
        if (search.language() != null && !search.language().isBlank()) {
            String language = Languages.canonical("language", search.language());
            query.and("search_languages @> array[cast(? as text)]", language.toLowerCase(Locale.ROOT));
        }
        query.after(page.cursor());
        return slice(query.rows(page.limit() + 1), page.limit());
    }

    private static Slice<Expert> slice(List<Expert> found, int limit) {
        if (found.size() <= limit) {
            return new Slice<>(found, null);
        }
        Expert last = found.get(limit - 1);
        return new Slice<>(
                List.copyOf(found.subList(0, limit)), Cursors.encode(Folded.text(last.displayName()), last.id()));
    }

    private final class Query {

        private final StringBuilder sql = new StringBuilder("select * from expert_profile where published");
        private final List<Object> values = new ArrayList<>();

        void and(String condition, Object... more) {
            sql.append(" and ").append(condition);
            values.addAll(List.of(more));
        }

        void after(@Nullable String cursor) {
            List<String> place = Cursors.decode(cursor, 2);
            if (!place.isEmpty()) {
                and("(sort_name collate \"C\", person_id) > (?, ?)", place.getFirst(), id(place.getLast()));
            }
        }

        List<Expert> rows(int limit) {
            sql.append(" order by sort_name collate \"C\", person_id limit ?");
            values.add(limit);
            return jdbc.sql(sql.toString())
                    .params(values)
                    .query(ProfileRows::expert)
                    .list();
        }

        private static UUID id(String text) {
            try {
                return UUID.fromString(text);
            } catch (IllegalArgumentException e) {
                throw Cursors.malformed();
            }
        }
    }
}
