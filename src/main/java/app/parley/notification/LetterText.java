package app.parley.notification;

import app.parley.account.Account;
import app.parley.expert.Location;
import app.parley.meeting.MeetingFacts;
import app.parley.platform.WrittenTimes;
import app.parley.platform.mail.Letter;
import app.parley.platform.mail.Letter.Fact;
import app.parley.platform.mail.Letter.Link;
import app.parley.shared.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** The words of one mail, in its reader's language and by the clocks of its reader's zone. */
final class LetterText {

    private final News news;
    private final MeetingFacts meeting;
    private final Account reader;
    private final String other;
    private final String files;
    private final String baseUrl;
    private final MessageSource messages;
    private final WrittenTimes times;

    LetterText(
            News news,
            MeetingFacts meeting,
            Account reader,
            String other,
            String files,
            String baseUrl,
            MessageSource messages) {
        this.news = news;
        this.meeting = meeting;
        this.reader = reader;
        this.other = other;
        this.files = files;
        this.baseUrl = baseUrl;
        this.messages = messages;
        this.times = new WrittenTimes(reader.locale(), reader.zone());
    }

    Letter letter(String link, String unsubscribe) {
        return letter(
                List.of(lead()),
                words(),
                new Link(of("mail.action." + news.kind().action()), link),
                List.of(),
                unsubscribe);
    }

    /** With the reader's own way into the room. */
    Letter inviting(String ownLink, String unsubscribe) {
        String closes = times.moment(meeting.linkClosesAt());
        return letter(
                List.of(lead()),
                null,
                new Link(of("mail.action.enter"), ownLink),
                List.of(of("mail.own-link", closes)),
                unsubscribe);
    }

    /** With what a rule says, or why none does. */
    Letter explained(String explanation, String link, String unsubscribe) {
        return decided(explanation, "", link, unsubscribe);
    }

    /** @param reason the administrator's words; may be empty */
    Letter decided(String explanation, String reason, String link, String unsubscribe) {
        return letter(
                explanation.isEmpty() ? List.of(lead()) : List.of(lead(), explanation),
                reason.isEmpty() ? null : new Fact(of("mail.fact.reason"), reason),
                new Link(of("mail.action." + news.kind().action()), link),
                List.of(),
                unsubscribe);
    }

    private Letter letter(
            List<String> lead, @Nullable Fact words, Link action, List<String> notes, String unsubscribe) {
        return new Letter(
                of("notification." + news.kind() + ".title", other, meeting.topic()),
                of("mail.hello"),
                lead,
                facts(),
                words,
                action,
                notes,
                of("mail.why.notification"),
                new Link(of("mail.unsubscribe"), unsubscribe));
    }

    private String lead() {
        return of("mail.lead." + news.kind(), other);
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("topic", meeting.topic()));
        if (news.kind() == NotificationKind.GUEST_ANSWERED) {
            facts.add(fact("guest", of("mail.guest.answered." + text("answer"), text("name"))));
        }
        if (!other.isEmpty()) {
            facts.add(fact("with", other));
        }
        addTimes(facts);
        facts.add(fact("place", place(meeting.location())));
        facts.add(fact("price", of("amount.credits", meeting.price().amount())));
        if (!files.isEmpty()) {
            facts.add(new Fact(of("mail.fact.files"), files, baseUrl + "/meetings/" + meeting.id()));
        }
        return facts;
    }

    private void addTimes(List<Fact> facts) {
        TimeRange time = meeting.time();
        if (news.kind() == NotificationKind.NEW_TIME_PROPOSED && news.data().get("startsAt") instanceof String start) {
            TimeRange proposed = TimeRange.of(Instant.parse(start), time.length());
            facts.add(fact("new-time", written(proposed)));
            facts.add(fact("old-time", written(time)));
            return;
        }
        facts.add(fact("when", written(time)));
        boolean suggests = !text("startsAt").isEmpty() && !text("endsAt").isEmpty();
        if (news.kind() == NotificationKind.GUEST_ANSWERED && suggests) {
            facts.add(fact(
                    "suggested",
                    written(new TimeRange(Instant.parse(text("startsAt")), Instant.parse(text("endsAt"))))));
        }
    }

    private String written(TimeRange time) {
        return times.range(time.start(), time.end()) + ", " + times.zoneName(time.start());
    }

    private String place(Location location) {
        String kind = of("location." + location.kind());
        return location.detail().isEmpty() ? kind : kind + ": " + location.detail();
    }

    /** What the other side wrote, when they wrote something. */
    private @Nullable Fact words() {
        String reason = text("reason");
        if (news.kind() == NotificationKind.REJECTED) {
            String note = text("note");
            String known = reason.isEmpty() ? "" : of("rejection." + reason);
            String said = note.isEmpty() ? known : known + "\n" + note;
            return said.isEmpty() ? null : fact("reason", said.strip());
        }
        return news.kind() == NotificationKind.CANCELLED && !reason.isEmpty() ? fact("reason", reason) : null;
    }

    private String text(String name) {
        return news.data().get(name) instanceof String value ? value : "";
    }

    private Fact fact(String name, String value) {
        return new Fact(of("mail.fact." + name), value);
    }

    private String of(String key, Object... values) {
        Locale language = reader.locale();
        return messages.getMessage(key, values, language);
    }
}
