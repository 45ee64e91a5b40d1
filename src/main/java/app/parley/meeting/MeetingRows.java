package app.parley.meeting;

import app.parley.calendar.Permissions;
import app.parley.expert.Location;
import app.parley.shared.CalendarId;
import app.parley.shared.Credits;
import app.parley.shared.MeetingId;
import app.parley.shared.OfferingId;
import app.parley.shared.Percentage;
import app.parley.shared.PersonId;
import app.parley.shared.TimeRange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A meeting as a row of the table and back. */
final class MeetingRows {

    private MeetingRows() {}

    static MeetingFacts read(ResultSet row, int number) throws SQLException {
        UUID calendar = row.getObject("calendar_id", UUID.class);
        UUID offering = row.getObject("offering_id", UUID.class);
        return new MeetingFacts(
                MeetingId.of(row.getObject("id", UUID.class)),
                row.getLong("version"),
                MeetingStatus.valueOf(row.getString("status")),
                CreditPaymentStatus.valueOf(row.getString("credit_status")),
                row.getString("topic"),
                new TimeRange(instant(row, "starts_at"), instant(row, "ends_at")),
                new Location(Location.Kind.valueOf(row.getString("location_kind")), row.getString("location_detail")),
                Credits.of(row.getLong("price")),
                calendar == null ? null : CalendarId.of(calendar),
                offering == null ? null : OfferingId.of(offering),
                PersonId.of(row.getObject("user_id", UUID.class)),
                PersonId.of(row.getObject("expert_id", UUID.class)),
                row.getBoolean("approved_by_user"),
                row.getBoolean("approved_by_expert"),
                new Permissions(row.getBoolean("user_cancels"), row.getBoolean("user_reschedules")),
                newTime(row),
                terms(row),
                possibleInstant(row, "settlement_due_at"),
                row.getObject("stars", Integer.class),
                row.getString("rating_text"),
                instant(row, "created_at"));
    }

    static Map<String, @Nullable Object> columns(MeetingFacts meeting) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("id", meeting.id().value());
        columns.put("version", meeting.version());
        columns.put("status", meeting.status().name());
        columns.put("creditStatus", meeting.creditPaymentStatus().name());
        columns.put("topic", meeting.topic());
        columns.put("startsAt", utc(meeting.time().start()));
        columns.put("endsAt", utc(meeting.time().end()));
        columns.put("locationKind", meeting.location().kind().name());
        columns.put("locationDetail", meeting.location().detail());
        columns.put("price", meeting.price().amount());
        CalendarId calendar = meeting.calendar();
        columns.put("calendar", calendar == null ? null : calendar.value());
        OfferingId offering = meeting.offering();
        columns.put("offering", offering == null ? null : offering.value());
        columns.put("user", meeting.user().value());
        columns.put("expert", meeting.expert().value());
        columns.put("approvedByUser", meeting.approvedByUser());
        columns.put("approvedByExpert", meeting.approvedByExpert());
        columns.put("userCancels", meeting.permissions().userCancels());
        columns.put("userReschedules", meeting.permissions().userReschedules());
        NewTime newTime = meeting.newTime();
        columns.put("newStartsAt", newTime == null ? null : utc(newTime.startsAt()));
        columns.put("newBy", newTime == null ? null : newTime.by().name());
        Instant due = meeting.settlementDueAt();
        columns.put("settlementDueAt", due == null ? null : utc(due));
        columns.put("stars", meeting.stars());
        columns.put("ratingText", meeting.ratingText());
        columns.put("createdAt", utc(meeting.createdAt()));
        addTerms(columns, meeting.terms());
        return columns;
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant possibleInstant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static @Nullable NewTime newTime(ResultSet row) throws SQLException {
        Instant startsAt = possibleInstant(row, "new_starts_at");
        return startsAt == null ? null : new NewTime(startsAt, Side.valueOf(row.getString("new_by")));
    }

    private static Terms terms(ResultSet row) throws SQLException {
        return new Terms(
                Percentage.of(row.getInt("platform_fee_percent")),
                Percentage.of(row.getInt("late_cancellation_percent")),
                Percentage.of(row.getInt("compensation_percent")),
                Duration.ofSeconds(row.getLong("late_cancellation_limit_seconds")),
                Duration.ofSeconds(row.getLong("evaluation_limit_seconds")),
                Duration.ofSeconds(row.getLong("link_opens_before_seconds")),
                Duration.ofSeconds(row.getLong("link_closes_after_seconds")),
                Terms.SilentUser.valueOf(row.getString("silent_user_after_expert_smooth")));
    }

    private static void addTerms(Map<String, @Nullable Object> columns, Terms terms) {
        columns.put("platformFee", terms.platformFee().value());
        columns.put("lateCancellation", terms.lateCancellation().value());
        columns.put("compensation", terms.compensation().value());
        columns.put("lateCancellationLimit", terms.lateCancellationLimit().toSeconds());
        columns.put("evaluationLimit", terms.evaluationLimit().toSeconds());
        columns.put("linkOpensBefore", terms.linkOpensBefore().toSeconds());
        columns.put("linkClosesAfter", terms.linkClosesAfter().toSeconds());
        columns.put("silentUser", terms.silentUserAfterExpertSmooth().name());
    }
}
