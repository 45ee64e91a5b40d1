package app.parley.notification;

import app.parley.account.Account;
import app.parley.attachment.Attachment;
import app.parley.attachment.Attachments;
import app.parley.dispute.Dispute;
import app.parley.dispute.Disputes;
import app.parley.icalendar.MeetingFiles;
import app.parley.meeting.Gate;
import app.parley.meeting.MeetingFacts;
import app.parley.overview.Explanations;
import app.parley.platform.mail.LetterWriter;
import app.parley.platform.mail.Mail;
import app.parley.settlement.Settlement;
import app.parley.settlement.Settlements;
import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes news as mails: what belongs to them is looked up for all of them together. */
@Component
class Letters {

    private final Settlements settlements;
    private final Disputes disputes;
    private final Gate gate;
    private final Explanations explanations;
    private final UnsubscribeTokens tokens;
    private final MeetingFiles files;
    private final Attachments attachments;
    private final LetterWriter writer;
    private final MessageSource messages;
    private final String baseUrl;

    Letters(
            Settlements settlements,
            Disputes disputes,
            Gate gate,
            Explanations explanations,
            UnsubscribeTokens tokens,
            MeetingFiles files,
            Attachments attachments,
            LetterWriter writer,
            MessageSource messages,
            @Value("${parley.base-url}") String baseUrl) {
        this.settlements = settlements;
        this.disputes = disputes;
        this.gate = gate;
        this.explanations = explanations;
        this.tokens = tokens;
        this.files = files;
        this.attachments = attachments;
        this.writer = writer;
        this.messages = messages;
        this.baseUrl = baseUrl;
    }

    Post post(Map<MeetingId, MeetingFacts> meetings, Map<PersonId, Account> people) {
        List<MeetingId> decided = meetings.values().stream()
                .filter(it -> it.evaluated() || it.disputed())
                .map(MeetingFacts::id)
                .toList();
        return new Post(
                meetings, people, settlements.of(decided), disputes.of(decided), attachments.of(meetings.keySet()));
    }

    /** Mails about some meetings to people who have to do with them. */
    final class Post {

        private final Map<MeetingId, MeetingFacts> meetings;
        private final Map<PersonId, Account> people;
        private final Map<MeetingId, Settlement> settled;
        private final Map<MeetingId, Dispute> disputed;
        private final Map<MeetingId, List<Attachment>> attached;

        private Post(
                Map<MeetingId, MeetingFacts> meetings,
                Map<PersonId, Account> people,
                Map<MeetingId, Settlement> settled,
                Map<MeetingId, Dispute> disputed,
                Map<MeetingId, List<Attachment>> attached) {
            this.meetings = meetings;
            this.people = people;
            this.settled = settled;
            this.disputed = disputed;
            this.attached = attached;
        }

        Mail mail(News news) {
            MeetingFacts meeting = Objects.requireNonNull(meetings.get(news.meeting()));
            Account reader = Objects.requireNonNull(people.get(news.person()));
            LetterText text =
                    new LetterText(news, meeting, reader, other(meeting, reader), attached(news), baseUrl, messages);
            String link = baseUrl + news.kind().path(meeting.id());
            String unsubscribe = baseUrl + "/unsubscribe/" + tokens.sign(reader.id(), news.kind());
            Mail mail = writer.write(
                    "notification:" + news.occurrence(),
                    news.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    reader.email(),
                    reader.locale(),
                    switch (news.kind()) {
                        case STARTS_SOON ->
                            gate.linkOf(reader.id(), meeting)
                                    .map(own -> text.inviting(baseUrl + own.path(), unsubscribe))
                                    .orElseGet(() -> text.letter(link, unsubscribe));
                        case SETTLED -> text.explained(settlement(meeting, reader), link, unsubscribe);
                        case DISPUTE_OPENED, DISPUTE_TO_DECIDE ->
                            text.explained(cause(meeting, reader), link, unsubscribe);
                        case DISPUTE_DECIDED ->
                            text.decided(settlement(meeting, reader), reason(meeting), link, unsubscribe);
                        default -> text.letter(link, unsubscribe);
                    });
            return news.kind().movesCalendars()
                    ? mail.with(
                            files.of(reader, meeting, other(meeting, reader)).text())
                    : mail;
        }

        private String other(MeetingFacts meeting, Account reader) {
            Account other = people.get(reader.id().equals(meeting.user()) ? meeting.expert() : meeting.user());
            return other == null ? "" : other.displayName();
        }

        private String attached(News news) {
            return news.kind().namesFiles() ? Attachment.named(attached.getOrDefault(news.meeting(), List.of())) : "";
        }

        private String settlement(MeetingFacts meeting, Account reader) {
            Settlement settlement = settled.get(meeting.id());
            return settlement == null ? "" : explanations.of(settlement, reader.locale());
        }

        private String cause(MeetingFacts meeting, Account reader) {
            Dispute dispute = disputed.get(meeting.id());
            return dispute == null ? "" : explanations.of(dispute.cause(), reader.locale());
        }

        private String reason(MeetingFacts meeting) {
            Dispute dispute = disputed.get(meeting.id());
            return dispute == null || dispute.decision() == null
                    ? ""
                    : dispute.decision().reason();
        }
    }
}
