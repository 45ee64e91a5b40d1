package app.parley.settlement;

import app.parley.shared.Credits;
import app.parley.shared.MeetingId;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps how meetings were settled; once each, says the database. */
@Repository
class SettlementBook {

    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SettlementBook(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Adds all of them with one statement. */
    void add(List<Settlement> settlements) {
        jdbc.sql("""
                insert into settlement (meeting_id, rule, outcome, facts,
                    user_returned, expert_paid, platform_fee, platform_paid, settled_at)
                select meeting_id, rule, outcome, facts::jsonb,
                    user_returned, expert_paid, platform_fee, platform_paid, settled_at::timestamptz
                from unnest(:meetings::uuid[], :rules::text[], :outcomes::text[], :facts::text[],
                    :returned::bigint[], :paid::bigint[], :fees::bigint[], :compensations::bigint[], :times::text[])
                    as one (meeting_id, rule, outcome, facts,
                        user_returned, expert_paid, platform_fee, platform_paid, settled_at)
                """)
                .param("meetings", texts(settlements, it -> it.meeting().toString()))
                .param("rules", texts(settlements, it -> it.rule().name()))
                .param("outcomes", texts(settlements, it -> it.outcome().name()))
                .param("facts", texts(settlements, it -> json.writeValueAsString(it.facts())))
                .param("returned", amounts(settlements, Settlement::userReturned))
                .param("paid", amounts(settlements, Settlement::expertPaid))
                .param("fees", amounts(settlements, Settlement::platformFee))
                .param("compensations", amounts(settlements, Settlement::platformPaid))
                .param(
                        "times",
                        texts(
                                settlements,
                                it -> it.at().atOffset(ZoneOffset.UTC).toString()))
                .update();
    }

    Map<MeetingId, Settlement> of(Collection<MeetingId> meetings) {
        return jdbc
                .sql("""
                select meeting_id, rule, outcome, facts,
                    user_returned, expert_paid, platform_fee, platform_paid, settled_at
                from settlement where meeting_id = any (:meetings)
                """)
                .param("meetings", meetings.stream().map(MeetingId::value).toArray(UUID[]::new))
                .query((row, number) -> new Settlement(
                        MeetingId.of(row.getObject("meeting_id", UUID.class)),
                        SettlementRule.valueOf(row.getString("rule")),
                        Outcome.valueOf(row.getString("outcome")),
                        json.readValue(row.getString("facts"), FACTS),
                        Credits.of(row.getLong("user_returned")),
                        Credits.of(row.getLong("expert_paid")),
                        Credits.of(row.getLong("platform_fee")),
                        Credits.of(row.getLong("platform_paid")),
                        row.getObject("settled_at", OffsetDateTime.class).toInstant()))
                .stream()
                .collect(Collectors.toMap(Settlement::meeting, Function.identity()));
    }

    private static String[] texts(List<Settlement> settlements, Function<Settlement, String> value) {
        return settlements.stream().map(value).toArray(String[]::new);
    }

    private static long[] amounts(List<Settlement> settlements, Function<Settlement, Credits> value) {
        return settlements.stream().map(value).mapToLong(Credits::amount).toArray();
    }
}
