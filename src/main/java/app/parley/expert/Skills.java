package app.parley.expert;

import app.parley.platform.Cursors;
import app.parley.shared.Slice;
import app.parley.shared.SliceRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What published experts know; however they write it, a skill that reads the same is one. */
@Service
public class Skills {

    private final JdbcClient jdbc;

    Skills(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The most common ones first. */
    @Transactional(readOnly = true)
    public Slice<Skill> mostCommon(SliceRequest page) {
        Optional<Place> last = Place.of(page.cursor());
        List<Found> found = jdbc.sql("""
                        select min(shown) as name, count(*) as experts, folded
                        from expert_profile, unnest(skills, search_skills) as skill (shown, folded)
                        where published
                        group by folded
                        having (-count(*), folded collate "C") > (:experts, :folded)
                        order by -count(*), folded collate "C" limit :limit""")
                .param("experts", last.map(place -> -place.experts()).orElse(Long.MIN_VALUE))
                .param("folded", last.map(Place::folded).orElse(""))
                .param("limit", page.limit() + 1)
                .query(Found.class)
                .list();
        return Slice.of(found, page, Found::place).map(it -> new Skill(it.name(), it.experts()));
    }

    private record Found(String name, long experts, String folded) {

        String place() {
            return Cursors.encode(experts, folded);
        }
    }

    private record Place(long experts, String folded) {

        static Optional<Place> of(@Nullable String cursor) {
            List<String> values = Cursors.decode(cursor, 2);
            try {
                return values.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Place(Long.parseLong(values.getFirst()), values.getLast()));
            } catch (NumberFormatException e) {
                throw Cursors.malformed();
            }
        }
    }
}
