package app.parley.attachment;

import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of attachments, their files and what is used of quotas. */
@Repository
class AttachmentRows {

    private final JdbcClient jdbc;

    AttachmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Attachment> of(MeetingId meeting) {
        return jdbc.sql("select * from attachment where meeting_id = :meeting order by id")
                .param("meeting", meeting.value())
                .query(AttachmentRows::attachment)
                .list();
    }

    List<Attachment> of(Collection<MeetingId> meetings) {
        return jdbc.sql("select * from attachment where meeting_id = any (:meetings) order by id")
                .param("meetings", meetings.stream().map(MeetingId::value).toArray(UUID[]::new))
                .query(AttachmentRows::attachment)
                .list();
    }

    Optional<Attachment> find(UUID id) {
        return jdbc.sql("select * from attachment where id = :id")
                .param("id", id)
                .query(AttachmentRows::attachment)
                .optional();
    }

    void add(Attachment attachment) {
        jdbc.sql("""
                        insert into attachment (id, meeting_id, uploader_id, name, kind, size, uploaded_at)
                        values (:id, :meeting, :uploader, :name, :kind, :size, :at)""")
                .param("id", attachment.id())
                .param("meeting", attachment.meeting().value())
                .param("uploader", attachment.uploader().value())
                .param("name", attachment.name())
                .param("kind", attachment.kind().name())
                .param("size", attachment.size())
                .param("at", attachment.uploadedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether it was there. */
    boolean remove(UUID id) {
        return jdbc.sql("delete from attachment where id = :id").param("id", id).update() > 0;
    }

    /** Takes so many bytes of a quota, all or none. @return whether they were left */
    boolean use(UUID owner, long bytes, long quota) {
        return jdbc.sql("""
                                insert into attachment_use as present (owner_id, used)
                                select :owner, :bytes where :bytes <= :quota
                                on conflict (owner_id) do update set used = present.used + excluded.used
                                where present.used + excluded.used <= :quota""")
                        .param("owner", owner)
                        .param("bytes", bytes)
                        .param("quota", quota)
                        .update()
                > 0;
    }

    long used(UUID owner) {
        return jdbc.sql("select used from attachment_use where owner_id = :owner")
                .param("owner", owner)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    void giveBack(UUID owner, long bytes) {
        jdbc.sql("update attachment_use set used = used - :bytes where owner_id = :owner")
                .param("owner", owner)
                .param("bytes", bytes)
                .update();
    }

    /** In the order of their ids, beginning behind one. */
    List<UUID> filesWithoutAttachment(Instant before, UUID behind, int limit) {
        return jdbc.sql("""
                        select file.id from attachment_file file
                        where file.begun_at < :before and file.id > :behind
                          and not exists (select from attachment where attachment.id = file.id)
                        order by file.id limit :limit""")
                .param("behind", behind)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    private static Attachment attachment(ResultSet row, int number) throws SQLException {
        return new Attachment(
                row.getObject("id", UUID.class),
                MeetingId.of(row.getObject("meeting_id", UUID.class)),
                PersonId.of(row.getObject("uploader_id", UUID.class)),
                row.getString("name"),
                FileKind.valueOf(row.getString("kind")),
                row.getLong("size"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant());
    }
}
