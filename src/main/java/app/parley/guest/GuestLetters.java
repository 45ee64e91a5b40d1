package app.parley.guest;

import app.parley.account.Accounts;
import app.parley.attachment.Attachment;
import app.parley.attachment.Attachments;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.Participants;
import app.parley.meeting.PersonalLink;
import app.parley.platform.WrittenTimes;
import app.parley.platform.mail.Letter;
import app.parley.platform.mail.LetterWriter;
import app.parley.platform.mail.Mail;
import app.parley.sender.Senders;
import app.parley.shared.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Mails to guests: all there is to know, because a calendar program may show nothing before the guest has answered. */
@Component
class GuestLetters {

    private final GuestRows rows;
    private final GuestEvents events;
    private final GuestTokens tokens;
    private final Participants participants;
    private final Attachments attachments;
    private final Accounts accounts;
    private final Senders senders;
    private final LetterWriter writer;
    private final MessageSource messages;
    private final String baseUrl;

    GuestLetters(
            GuestRows rows,
            GuestEvents events,
            GuestTokens tokens,
            Participants participants,
            Attachments attachments,
            Accounts accounts,
            Senders senders,
            LetterWriter writer,
            MessageSource messages,
            @Value("${parley.base-url}") String baseUrl) {
        this.rows = rows;
        this.events = events;
        this.tokens = tokens;
        this.participants = participants;
        this.attachments = attachments;
        this.accounts = accounts;
        this.senders = senders;
        this.writer = writer;
        this.messages = messages;
        this.baseUrl = baseUrl;
    }

    /** Whom this guest is told of. */
    People people(MeetingFacts meeting, Invitation invitation) {
        Guest guest = invitation.guest();
        Map<PersonId, String> names =
                accounts.displayNames(List.of(meeting.user(), meeting.expert(), guest.invitedBy()));
        String inviter = names.getOrDefault(guest.invitedBy(), "");
        if (!rows.settings(meeting.id()).seeEachOther()) {
            return new People(inviter, List.of());
        }
        Stream<String> sides = Stream.of(meeting.expert(), meeting.user())
                .filter(side -> !side.equals(guest.invitedBy()))
                .map(side -> names.getOrDefault(side, ""));
        Stream<String> guests = rows.of(meeting.id()).stream()
                .map(Invitation::guest)
                .filter(other -> !other.id().equals(guest.id()))
                .map(Guest::name);
        return new People(inviter, Stream.concat(sides, guests).toList());
    }

    Optional<PersonalLink> way(Invitation invitation) {
        return Optional.ofNullable(invitation.guest().participant()).flatMap(participants::linkOf);
    }

    Mail write(Subject subject, Invitation invitation, int sequence, MeetingFacts meeting, People people, Instant now) {
        Text text = new Text(subject, invitation, meeting, people);
        Mail mail = writer.write(
                Invitation.key(invitation.guest().id(), sequence),
                "guest-" + subject.name().toLowerCase(Locale.ROOT),
                invitation.guest().email(),
                invitation.locale(),
                text.letter());
        return mail.with(events.write(subject, invitation, sequence, meeting, text.words(), now))
                .by(writer(invitation.guest()));
    }

    private Mail.@Nullable Writer writer(Guest guest) {
        return senders.chosenBy(guest.invitedBy())
                .map(it -> new Mail.Writer(it.name(), it.email()))
                .orElse(null);
    }

    /** The words of one mail, in the guest's language and by the clocks of the inviter's zone. */
    private final class Text {

        private final Subject subject;
        private final Invitation invitation;
        private final MeetingFacts meeting;
        private final People people;
        private final WrittenTimes times;
        private final String page;
        private final Optional<PersonalLink> way;

        Text(Subject subject, Invitation invitation, MeetingFacts meeting, People people) {
            this.subject = subject;
            this.invitation = invitation;
            this.meeting = meeting;
            this.people = people;
            this.times = new WrittenTimes(invitation.locale(), invitation.zone());
            this.page = baseUrl + "/guest/" + tokens.link(invitation.guest().id());
            this.way = subject.asks() ? way(invitation) : Optional.empty();
        }

        Letter letter() {
            return new Letter(
                    of("mail.guest." + subject + ".subject", people.inviter(), meeting.topic()),
                    invitation.guest().firstName().isEmpty()
                            ? of("mail.hello")
                            : of("mail.guest.hello", invitation.guest().name()),
                    List.of(of("mail.guest." + subject + ".lead", people.inviter())),
                    facts(),
                    null,
                    new Letter.Link(of(subject.asks() ? "mail.guest.answer" : "mail.guest.look"), page),
                    notes(),
                    of("mail.guest.why", people.inviter()),
                    null);
        }

        GuestEvents.Words words() {
            String description = Stream.concat(
                            Stream.of(of("mail.guest." + subject + ".lead", people.inviter())),
                            Stream.concat(
                                    Stream.of(of("mail.guest.answer-at", page)),
                                    Stream.concat(withOthers().stream(), notes().stream())))
                    .collect(Collectors.joining("\n"));
            String place = way.map(link -> baseUrl + link.path()).orElseGet(this::place);
            return new GuestEvents.Words(people.inviter(), place, description, page);
        }

        private List<Letter.Fact> facts() {
            List<Letter.Fact> facts = new ArrayList<>();
            facts.add(fact("topic", meeting.topic()));
            facts.add(fact("when", when()));
            facts.add(fact("place", place()));
            facts.add(fact("inviter", people.inviter()));
            if (!people.others().isEmpty()) {
                facts.add(fact("others", String.join(", ", people.others())));
            }
            String files = files();
            if (!files.isEmpty()) {
                facts.add(new Letter.Fact(of("mail.fact.files"), files, page));
            }
            return facts;
        }

        private String files() {
            return subject.asks()
                    ? Attachment.named(attachments.of(List.of(meeting.id())).getOrDefault(meeting.id(), List.of()))
                    : "";
        }

        private List<String> withOthers() {
            return people.others().isEmpty()
                    ? List.of()
                    : List.of(of("mail.fact.others") + ": " + String.join(", ", people.others()));
        }

        private List<String> notes() {
            return way.map(link -> of("mail.guest.way", baseUrl + link.path(), times.moment(link.opensAt()))).stream()
                    .toList();
        }

        private String when() {
            return times.range(meeting.time().start(), meeting.time().end()) + ", "
                    + times.zoneName(meeting.time().start());
        }

        private String place() {
            String kind = of("location." + meeting.location().kind());
            String detail = meeting.location().detail();
            return detail.isEmpty() ? kind : kind + ": " + detail;
        }

        private Letter.Fact fact(String name, String value) {
            return new Letter.Fact(of("mail.fact." + name), value);
        }

        private String of(String key, Object... values) {
            return messages.getMessage(key, values, invitation.locale());
        }
    }
}
