package app.parley.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Runs {@code db/invariants.sql}: what must always be true of the data, asked in the same words by tests and by
 * administrators. All queries of a run see one moment.
 */
@Service
public class Invariants {

    private static final Pattern HEADING = Pattern.compile("(?m)^-- (I\\d+) (\\w+): ");
    private static final Pattern END_OF_QUERY = Pattern.compile(";\\s*(\\R|$)");
    private static final Duration LONGEST_QUERY = Duration.ofMinutes(5);
    private static final int MOST_PER_QUERY = 100;

    /** A row that breaks an invariant, with a sentence that names it. */
    public record Violation(String invariant, String sentence) {}

    private record Query(String part, String sql) {}

    private final JdbcTemplate jdbc;
    private final List<Query> queries;

    Invariants(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.queries = queries();
    }

    /** What is wrong anywhere, up to 100 rows per invariant. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Violation> violations() {
        return run(query -> true);
    }

    /** What is wrong in one part of the data, up to 100 rows per invariant. @param part as the headings in the file name it */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Violation> violations(String part) {
        return run(query -> query.part().equals(part));
    }

    /** How many queries a whole run has. */
    public int size() {
        return queries.size();
    }

    /**
     * What is wrong anywhere, by part, up to 100 rows per invariant, telling after each query how many are done. The
     * listener runs in the thread of the run, outside of its transaction's connection.
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Map<String, List<Violation>> violationsByPart(IntConsumer done) {
        Map<String, List<Violation>> found = new TreeMap<>();
        for (int number = 0; number < queries.size(); number++) {
            Query query = queries.get(number);
            found.computeIfAbsent(query.part(), part -> new ArrayList<>()).addAll(run(List.of(query)));
            done.accept(number + 1);
        }
        return found;
    }

    private List<Violation> run(Predicate<Query> wanted) {
        return run(queries.stream().filter(wanted).toList());
    }

    private List<Violation> run(List<Query> asked) {
        return jdbc.execute((ConnectionCallback<List<Violation>>) connection -> {
            int networkTimeout = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, (int) LONGEST_QUERY.toMillis());
            try (var statement = connection.createStatement()) {
                statement.execute("set local statement_timeout = " + LONGEST_QUERY.toMillis());
                List<Violation> violations = new ArrayList<>();
                for (Query query : asked) {
                    violations.addAll(violations(connection, query));
                }
                return violations;
            } finally {
                connection.setNetworkTimeout(Runnable::run, networkTimeout);
            }
        });
    }

    private static List<Violation> violations(Connection connection, Query query) throws SQLException {
        List<Violation> violations = new ArrayList<>();
        try (var statement = connection.createStatement()) {
            statement.setMaxRows(MOST_PER_QUERY);
            var row = statement.executeQuery(query.sql());
            while (row.next()) {
                violations.add(new Violation(row.getString("invariant"), row.getString("violation")));
            }
        }
        return violations;
    }

    private static List<Query> queries() {
        try {
            String file = new ClassPathResource("db/invariants.sql").getContentAsString(StandardCharsets.UTF_8);
            return END_OF_QUERY.splitAsStream(file).flatMap(Invariants::query).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Query> query(String text) {
        Matcher heading = HEADING.matcher(text);
        return heading.find() ? Stream.of(new Query(heading.group(2), text)) : Stream.empty();
    }
}
