package app.parley.expert;

import app.parley.expert.ExpertSearch.Order;
import app.parley.platform.Cursors;
import app.parley.platform.Texts;
import app.parley.shared.InvalidInput;
import app.parley.shared.PersonId;
import app.parley.shared.Slice;
import app.parley.shared.SliceRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds published profiles, page by page in the order that was asked for. */
@Repository
class ProfileSearch {

    private static final int MAX_TEXT = 200;
    private static final int MOST_STARS = 5;
    private static final double TENTHS = 10;

    private final JdbcClient jdbc;

    ProfileSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Slice<Expert> find(ExpertSearch search, SliceRequest page) {
        Query query = new Query(search.order());
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
        if (search.minRating() != null) {
            query.and("rating_tenths >= ?", tenths(search.minRating()));
        }
        if (search.maxPrice() != null) {
            query.and("from_price <= ?", credits(search.maxPrice()));
        }
        return slice(query, page);
    }

    /** Whom this person marked, by name. */
    Slice<Expert> marked(PersonId person, SliceRequest page) {
        Query query = new Query(Order.NAME);
        query.and("person_id in (select expert_id from favourite f where f.person_id = ?)", person.value());
        return slice(query, page);
    }

    private static long tenths(double stars) {
        if (!(stars >= 1 && stars <= MOST_STARS)) {
            throw new InvalidInput("minRating", "out-of-range");
        }
        return (long) Math.ceil(Math.round(stars * TENTHS * TENTHS) / TENTHS);
    }

    private static long credits(long price) {
        if (price < 0) {
            throw new InvalidInput("maxPrice", "out-of-range");
        }
        return price;
    }

    private static Slice<Expert> slice(Query query, SliceRequest page) {
        query.after(page.cursor());
        List<Found> found = query.rows(page.limit() + 1);
        List<Expert> experts =
                found.stream().map(Found::expert).limit(page.limit()).toList();
        return new Slice<>(
                experts,
                found.size() <= page.limit()
                        ? null
                        : Cursors.encode(found.get(page.limit() - 1).place()));
    }

    /** @param place the values by which it is ordered, as a cursor keeps them */
    private record Found(Expert expert, String place) {}

    private final class Query {

        private static final String EVERYBODY = """
                select p.*, concat_ws(chr(10), %s) as place
                from (
                    select *, (select min(price) from offering o
                        where o.expert_id = expert_profile.person_id and not o.withdrawn) as from_price
                    from expert_profile where published) p
                where true""";

        /** Above every price. */
        private static final String PRICE = "coalesce(from_price, 10000000)";

        private final List<String> order;
        private final StringBuilder sql;
        private final List<Object> values = new ArrayList<>();

        Query(Order wanted) {
            order = new ArrayList<>(
                    switch (wanted) {
                        case NAME -> List.of();
                        case RATING -> List.of("-rating_tenths", "-rating_count");
                        case PRICE -> List.of(PRICE);
                    });
            order.addAll(List.of("sort_name collate \"C\"", "person_id"));
            sql = new StringBuilder(EVERYBODY.formatted(String.join(", ", order)));
        }

        void and(String condition, Object... more) {
            sql.append(" and ").append(condition);
            values.addAll(List.of(more));
        }

        void after(@Nullable String cursor) {
            List<String> place = Cursors.decode(cursor, order.size());
            if (place.isEmpty()) {
                return;
            }
            List<Object> last = new ArrayList<>();
            place.subList(0, place.size() - 2).forEach(number -> last.add(number(number)));
            last.add(place.get(place.size() - 2));
            last.add(id(place.getLast()));
            String marks = String.join(", ", order.stream().map(any -> "?").toList());
            and("(" + String.join(", ", order) + ") > (" + marks + ")", last.toArray());
        }

        List<Found> rows(int limit) {
            sql.append(" order by ").append(String.join(", ", order)).append(" limit ?");
            values.add(limit);
            return jdbc.sql(sql.toString())
                    .params(values)
                    .query((row, number) -> new Found(ProfileRows.expert(row, number), row.getString("place")))
                    .list();
        }

        private static long number(String text) {
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException e) {
                throw Cursors.malformed();
            }
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
