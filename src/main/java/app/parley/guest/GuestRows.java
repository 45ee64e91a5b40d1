package app.parley.guest;

import app.parley.meeting.MeetingListener;
import app.parley.meeting.ParticipantId;
import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Guests and what is to be done about them; whoever changes one holds its meeting. */
@Repository
class GuestRows implements MeetingListener {

    private final JdbcClient jdbc;

    GuestRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whoever was removed before goes on being counted: their calendar heeds no lower number.
     *
     * @return false when the address is invited already
     */
    boolean add(Guest guest, Locale locale, ZoneId zone) {
        return jdbc.sql("""
            insert into guest
                (id, meeting_id, email, first_name, last_name, invited_by, locale, zone, answer, answer_sequence,
                 sequence, asked_sequence, asked_print, told_print, ended, due, created_at)
            select :id, :meeting, :email, :first, :last, :by, :locale, :zone, 'NONE', -1, coalesce(max(sequence), -1), -1, '',
                     '', false, true, cast(:now as timestamptz)
                  from guest where meeting_id = :meeting and email = :email
            on conflict (meeting_id, email) where removed_at is null do nothing
            """)
                        .param("id", guest.id().value())
                        .param("meeting", guest.meeting().value())
                        .param("email", guest.email())
                        .param("first", guest.firstName())
                        .param("last", guest.lastName())
                        .param("by", guest.invitedBy().value())
                        .param("locale", locale.toLanguageTag())
                        .param("zone", zone.getId())
                        .param("now", guest.createdAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void remove(GuestId id, Instant now) {
        jdbc.sql("update guest set removed_at = :now, due = true where id = :id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    void answer(GuestId id, GuestAnswer answer, @Nullable String through, int sequence, Instant at) {
        jdbc.sql("""
            update guest set answer = :answer, through = :through, answer_sequence = :sequence, answered_at = :at
             where id = :id
            """)
                .param("through", through)
                .param("answer", answer.name())
                .param("sequence", sequence)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    void seat(GuestId id, ParticipantId participant) {
        jdbc.sql("update guest set participant_id = :participant where id = :id")
                .param("participant", participant.value())
                .param("id", id.value())
                .update();
    }

    /** Asks anew: an answer to what was asked before is none any more. */
    void asked(GuestId id, int sequence, String asked, String told) {
        jdbc.sql("""
            update guest set sequence = :sequence, asked_sequence = :sequence, asked_print = :asked,
                told_print = :told, answer = 'NONE', answered_at = null, through = null, due = false
             where id = :id
            """)
                .param("sequence", sequence)
                .param("asked", asked)
                .param("told", told)
                .param("id", id.value())
                .update();
    }

    void told(GuestId id, int sequence, String told) {
        jdbc.sql("update guest set sequence = :sequence, told_print = :told, due = false where id = :id")
                .param("sequence", sequence)
                .param("told", told)
                .param("id", id.value())
                .update();
    }

    void ended(GuestId id, int sequence) {
        jdbc.sql("update guest set sequence = :sequence, ended = true, due = false where id = :id")
                .param("sequence", sequence)
                .param("id", id.value())
                .update();
    }

    void done(GuestId id) {
        jdbc.sql("update guest set due = false where id = :id")
                .param("id", id.value())
                .update();
    }

    /** Everybody may have to be written to. */
    @Override
    public void changed(MeetingId meeting) {
        jdbc.sql("update guest set due = true where meeting_id = :meeting and not ended")
                .param("meeting", meeting.value())
                .update();
    }

    List<Invitation> due(int limit) {
        return list("due order by id limit " + limit, null);
    }

    /** Those that stand, in the order in which they were invited. */
    List<Invitation> of(MeetingId meeting) {
        return list("meeting_id = :id and removed_at is null order by id", meeting.value());
    }

    List<Invitation> dueOf(MeetingId meeting) {
        return list("meeting_id = :id and due order by id", meeting.value());
    }

    Optional<Invitation> find(GuestId id) {
        return list("id = :id", id.value()).stream().findFirst();
    }

    GuestSettings settings(MeetingId meeting) {
        return jdbc.sql("select see_each_other, tell_answers from guest_settings where meeting_id = :meeting")
                .param("meeting", meeting.value())
                .query((row, number) -> new GuestSettings(row.getBoolean(1), row.getBoolean(2)))
                .optional()
                .orElse(GuestSettings.DEFAULT);
    }

    void set(MeetingId meeting, GuestSettings settings) {
        jdbc.sql("""
            insert into guest_settings (meeting_id, see_each_other, tell_answers)
            values (:meeting, :seeEachOther, :tellAnswers)
            on conflict (meeting_id) do update
               set see_each_other = excluded.see_each_other, tell_answers = excluded.tell_answers
            """)
                .param("meeting", meeting.value())
                .param("seeEachOther", settings.seeEachOther())
                .param("tellAnswers", settings.tellAnswers())
                .update();
    }

    private List<Invitation> list(String which, @Nullable UUID id) {
        return jdbc.sql("select * from guest where " + which)
                .param("id", id)
                .query(GuestRows::invitation)
                .list();
    }

    private static Invitation invitation(ResultSet row, int number) throws SQLException {
        return new Invitation(
                guest(row),
                Locale.forLanguageTag(row.getString("locale")),
                ZoneId.of(row.getString("zone")),
                row.getInt("sequence"),
                row.getInt("asked_sequence"),
                row.getString("asked_print"),
                row.getString("told_print"),
                row.getInt("answer_sequence"),
                row.getBoolean("ended"),
                row.getTimestamp("removed_at") != null);
    }

    private static Guest guest(ResultSet row) throws SQLException {
        UUID participant = row.getObject("participant_id", UUID.class);
        Timestamp answered = row.getTimestamp("answered_at");
        return new Guest(
                GuestId.of(row.getObject("id", UUID.class)),
                MeetingId.of(row.getObject("meeting_id", UUID.class)),
                row.getString("email"),
                row.getString("first_name"),
                row.getString("last_name"),
                PersonId.of(row.getObject("invited_by", UUID.class)),
                GuestAnswer.valueOf(row.getString("answer")),
                answered == null ? null : answered.toInstant(),
                row.getString("through"),
                participant == null ? null : ParticipantId.of(participant),
                row.getTimestamp("created_at").toInstant());
    }
}
