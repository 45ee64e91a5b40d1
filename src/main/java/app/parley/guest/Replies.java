package app.parley.guest;

import app.parley.guest.itip.Reply;
import app.parley.guest.itip.ReplyParser;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.Participants;
import app.parley.platform.Throttle;
import app.parley.platform.inbox.InboxReader;
import app.parley.platform.inbox.ReceivedMail;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers that calendar programs send by mail. What proves the guest is the tag in the address that they answer to,
 * which only their own invitation has; who wrote a mail is never believed.
 */
@Component
class Replies implements InboxReader {

    private static final int MOST = 30;
    private static final Duration WINDOW = Duration.ofHours(1);

    private final GuestRows rows;
    private final ReplyRows taken;
    private final ReplyAddress addresses;
    private final GuestEvents events;
    private final Answers answers;
    private final Participants participants;
    private final Throttle throttle;
    private final Clock clock;

    Replies(
            GuestRows rows,
            ReplyRows taken,
            ReplyAddress addresses,
            GuestEvents events,
            Answers answers,
            Participants participants,
            Throttle throttle,
            Clock clock) {
        this.rows = rows;
        this.taken = taken;
        this.addresses = addresses;
        this.events = events;
        this.answers = answers;
        this.participants = participants;
        this.throttle = throttle;
        this.clock = clock;
    }

    /** Takes an answer, also one that changes nothing any more, once. */
    @Override
    @Transactional
    public boolean read(ReceivedMail mail) {
        List<Reply> replies = mail.calendars().stream()
                .flatMap(text -> ReplyParser.parse(text).stream())
                .toList();
        for (Reply reply : replies) {
            Optional<Invitation> invitation = invitation(mail, reply);
            if (invitation.isPresent() && isWithinLimits(invitation.get().guest())) {
                take(mail, invitation.get().guest().id(), reply);
                return true;
            }
        }
        return false;
    }

    private Optional<Invitation> invitation(ReceivedMail mail, Reply reply) {
        return Stream.concat(mail.addressees().stream(), Stream.of(reply.organizer()))
                .flatMap(address -> addresses.guest(address).stream())
                .findFirst()
                .flatMap(rows::find)
                .filter(it ->
                        events.meeting(reply.uid()).filter(it.meeting()::equals).isPresent());
    }

    /** Two programs that answer each other go on for ever. */
    private boolean isWithinLimits(Guest guest) {
        return throttle.count("guest-reply:" + guest.id(), WINDOW) <= MOST;
    }

    private void take(ReceivedMail mail, GuestId id, Reply reply) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!taken.add(mail.id(), now)) {
            return;
        }
        MeetingFacts meeting = participants.hold(rows.find(id).orElseThrow().meeting());
        Invitation invitation = rows.find(id).orElseThrow();
        if (invitation.removed() || !Answers.isOpen(meeting, now)) {
            return;
        }
        if (reply.method() == Reply.Method.REPLY) {
            given(invitation.guest(), reply, now)
                    .filter(it -> !invitation.outdates(it))
                    .ifPresent(it -> answers.keep(meeting, invitation, it));
        } else if (reply.sequence() >= invitation.askedSequence()) {
            answers.tellOfCounter(meeting, invitation.guest(), reply.suggested());
        }
    }

    private static Optional<Answers.Given> given(Guest guest, Reply reply, Instant now) {
        Instant written = reply.writtenAt();
        Instant at = written == null || written.isAfter(now) ? now : written;
        return reply.answering(guest.email())
                .flatMap(attendee -> answer(attendee.answer())
                        .map(answer -> new Answers.Given(answer, through(guest, attendee), reply.sequence(), at)));
    }

    private static Optional<GuestAnswer> answer(String partStat) {
        return switch (partStat) {
            case "ACCEPTED" -> Optional.of(GuestAnswer.ACCEPTED);
            case "TENTATIVE" -> Optional.of(GuestAnswer.TENTATIVE);
            case "DECLINED" -> Optional.of(GuestAnswer.DECLINED);
            case "DELEGATED" -> Optional.of(GuestAnswer.DELEGATED);
            default -> Optional.empty();
        };
    }

    /** Who comes in the guest's place, or answered from another address of theirs. */
    private static @Nullable String through(Guest guest, Reply.Attendee attendee) {
        String other = attendee.address().equals(guest.email()) ? attendee.delegatedTo() : attendee.address();
        return other.isEmpty()
                ? null
                : GuestAddress.find(other).map(GuestAddress::value).orElse(null);
    }
}
