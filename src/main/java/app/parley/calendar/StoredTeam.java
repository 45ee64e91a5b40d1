package app.parley.calendar;

import app.parley.schedule.Hours;
import app.parley.schedule.HoursJson;
import app.parley.shared.PersonId;
import app.parley.shared.ScheduleId;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A member as the statement that reads calendars answers it. */
record StoredTeam(
        UUID person,
        Rank priority,
        Rank weight,
        boolean accepted,
        boolean published,
        @Nullable UUID schedule,
        @Nullable String zone,
        @Nullable JsonNode weekly,
        @Nullable JsonNode overrides) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<StoredTeam>> TEAM = new TypeReference<>() {};

    static List<StoredTeam> read(String json) {
        return "[]".equals(json) ? List.of() : JSON.readValue(json, TEAM);
    }

    Member member() {
        return new Member(PersonId.of(person), priority, weight);
    }

    Membership membership() {
        return new Membership(
                PersonId.of(person), accepted, published, schedule == null ? null : ScheduleId.of(schedule), hours());
    }

    private @Nullable Hours hours() {
        return zone == null || weekly == null || overrides == null
                ? null
                : new Hours(
                        ZoneId.of(zone),
                        HoursJson.weekly(weekly.toString()),
                        HoursJson.overrides(overrides.toString()));
    }
}
