package app.parley.meeting;

import app.parley.shared.MeetingId;
import app.parley.shared.NotFound;
import app.parley.shared.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of meetings; a command locks its row first, so that commands on one meeting follow each other. */
@Component
class MeetingStore {

    private final JdbcClient jdbc;

    MeetingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<MeetingFacts> find(MeetingId id) {
        return one(id, "");
    }

    List<MeetingFacts> find(Collection<MeetingId> ids) {
        return jdbc.sql("select * from meeting where id = any(cast(:ids as uuid[]))")
                .param("ids", texts(ids))
                .query(MeetingRows::read)
                .list();
    }

    MeetingFacts lock(MeetingId id) {
        return one(id, " for no key update").orElseThrow(NotFound::new);
    }

    /** Locks the meeting unless another instance holds it. */
    Optional<MeetingFacts> claim(MeetingId id) {
        return one(id, " for no key update skip locked");
    }

    /** Keeps the meeting from changing while the caller acts on what it is. */
    MeetingFacts hold(MeetingId id) {
        return one(id, " for share").orElseThrow(NotFound::new);
    }

    List<MeetingFacts> claimSettlementsDue(Instant now, int limit) {
        return jdbc.sql("""
                        select * from meeting where settlement_due_at <= :now
                        order by settlement_due_at, id limit :limit for no key update skip locked""")
                .param("now", MeetingRows.utc(now))
                .param("limit", limit)
                .query(MeetingRows::read)
                .list();
    }

    List<MeetingId> approvalsDue(Instant now, int limit) {
        return ids("""
                select id from meeting where status = 'AWAITING_APPROVAL' and starts_at <= :now
                order by starts_at, id limit :limit""", now, limit);
    }

    List<MeetingId> newTimesDue(Instant now, int limit) {
        return ids("""
                select id from meeting where new_starts_at is not null and least(starts_at, new_starts_at) <= :now
                order by least(starts_at, new_starts_at), id limit :limit""", now, limit);
    }

    boolean haveAgreedBefore(PersonId expert, PersonId user) {
        return jdbc.sql("""
                        select exists (select from meeting where expert_id = :expert and user_id = :user
                        and approved_by_user and approved_by_expert)""")
                .param("expert", expert.value())
                .param("user", user.value())
                .query(Boolean.class)
                .single();
    }

    void insert(MeetingFacts meeting) {
        jdbc.sql("""
                        insert into meeting (id, version, status, credit_status, topic, starts_at, ends_at, location_kind,
                            location_detail, price, calendar_id, offering_id, user_id, expert_id, approved_by_user,
                            approved_by_expert, user_cancels, user_reschedules, new_starts_at, new_by, platform_fee_percent, late_cancellation_percent,
                            compensation_percent, late_cancellation_limit_seconds, evaluation_limit_seconds,
                            link_opens_before_seconds, link_closes_after_seconds, silent_user_after_expert_smooth,
                            settlement_due_at, stars, rating_text, created_at)
                        values (:id, :version, :status, :creditStatus, :topic, :startsAt, :endsAt, :locationKind,
                            :locationDetail, :price, :calendar, :offering, :user, :expert, :approvedByUser,
                            :approvedByExpert, :userCancels, :userReschedules, :newStartsAt, :newBy, :platformFee, :lateCancellation,
                            :compensation, :lateCancellationLimit, :evaluationLimit,
                            :linkOpensBefore, :linkClosesAfter, :silentUser,
                            :settlementDueAt, :stars, :ratingText, :createdAt)""").params(MeetingRows.columns(meeting)).update();
    }

    /** Writes the next version of a locked meeting. */
    void update(MeetingFacts meeting) {
        int rows = jdbc.sql("""
                        update meeting set version = :version, status = :status, credit_status = :creditStatus,
                            topic = :topic, starts_at = :startsAt, ends_at = :endsAt, location_kind = :locationKind,
                            location_detail = :locationDetail, expert_id = :expert, approved_by_user = :approvedByUser,
                            approved_by_expert = :approvedByExpert, new_starts_at = :newStartsAt, new_by = :newBy,
                            platform_fee_percent = :platformFee, late_cancellation_percent = :lateCancellation,
                            compensation_percent = :compensation,
                            late_cancellation_limit_seconds = :lateCancellationLimit,
                            evaluation_limit_seconds = :evaluationLimit,
                            link_opens_before_seconds = :linkOpensBefore,
                            link_closes_after_seconds = :linkClosesAfter,
                            silent_user_after_expert_smooth = :silentUser, settlement_due_at = :settlementDueAt,
                            stars = :stars, rating_text = :ratingText
                        where id = :id and version = :version - 1""").params(MeetingRows.columns(meeting)).update();
        requireRows(1, rows);
    }

    /** Closes agreed, undecided meetings, each with the credit payment status beside its id. */
    void evaluate(List<MeetingId> meetings, List<CreditPaymentStatus> become) {
        int rows = jdbc.sql("""
                        update meeting m set status = 'EVALUATED', credit_status = e.credit_status,
                            settlement_due_at = null, version = version + 1
                        from unnest(cast(:ids as uuid[]), cast(:become as text[])) e (id, credit_status)
                        where m.id = e.id and m.status = 'AGREED' and m.credit_status = 'BLOCKED'""")
                .param("ids", texts(meetings))
                .param("become", texts(become))
                .update();
        requireRows(meetings.size(), rows);
    }

    void takeOutOfSweep(Collection<MeetingId> meetings) {
        int rows = jdbc.sql("""
                        update meeting set settlement_due_at = null, version = version + 1
                        where id = any(cast(:ids as uuid[])) and status = 'AGREED' and settlement_due_at is not null""").param("ids", texts(meetings)).update();
        requireRows(meetings.size(), rows);
    }

    private Optional<MeetingFacts> one(MeetingId id, String locking) {
        return jdbc.sql("select * from meeting where id = :id" + locking)
                .param("id", id.value())
                .query(MeetingRows::read)
                .optional();
    }

    private List<MeetingId> ids(String sql, Instant now, int limit) {
        return jdbc.sql(sql).param("now", MeetingRows.utc(now)).param("limit", limit).query(UUID.class).list().stream()
                .map(MeetingId::of)
                .toList();
    }

    static String[] texts(Collection<?> values) {
        return values.stream().map(Object::toString).toArray(String[]::new);
    }

    private static void requireRows(int expected, int actual) {
        if (expected != actual) {
            throw new IllegalStateException("meetings changed under their lock: " + actual + " of " + expected);
        }
    }
}
