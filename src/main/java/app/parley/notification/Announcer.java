package app.parley.notification;

import app.parley.account.Account;
import app.parley.account.Accounts;
import app.parley.meeting.MeetingFacts;
import app.parley.platform.mail.Outbox;
import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brings news to people by the channels they have not refused; people whose account is closed get none. */
@Component
class Announcer {

    private final Accounts accounts;
    private final NotificationRows rows;
    private final RefusalRows refusals;
    private final Letters letters;
    private final Outbox outbox;
    private final TextMessages textMessages;

    Announcer(
            Accounts accounts,
            NotificationRows rows,
            RefusalRows refusals,
            Letters letters,
            Outbox outbox,
            TextMessages textMessages) {
        this.accounts = accounts;
        this.rows = rows;
        this.refusals = refusals;
        this.letters = letters;
        this.outbox = outbox;
        this.textMessages = textMessages;
    }

    /** Nobody is told the same twice. @param meetings at least those the news are about */
    @Transactional(propagation = Propagation.MANDATORY)
    public void announce(List<News> news, Map<MeetingId, MeetingFacts> meetings) {
        if (news.isEmpty()) {
            return;
        }
        Map<PersonId, Account> people = accounts.get(people(news, meetings));
        List<News> reachable =
                news.stream().filter(it -> isOpen(people.get(it.person()))).toList();
        Map<PersonId, Set<Refusal>> refused =
                refusals.of(reachable.stream().map(News::person).collect(Collectors.toSet()));
        rows.add(wanted(reachable, refused, Channel.APP));
        Letters.Post post = letters.post(meetings, people);
        outbox.promise(wanted(reachable, refused, Channel.MAIL).stream()
                .map(post::mail)
                .toList());
        textMessages.promise(wanted(reachable, refused, Channel.SMS), meetings, people);
    }

    private static List<News> wanted(List<News> news, Map<PersonId, Set<Refusal>> refused, Channel channel) {
        return news.stream()
                .filter(it -> it.kind().channels().contains(channel))
                .filter(it -> !refused.getOrDefault(it.person(), Set.of()).contains(new Refusal(it.kind(), channel)))
                .toList();
    }

    private static boolean isOpen(@Nullable Account account) {
        return account != null && account.enabled();
    }

    private static Set<PersonId> people(List<News> news, Map<MeetingId, MeetingFacts> meetings) {
        Stream<PersonId> sides = meetings.values().stream().flatMap(it -> Stream.of(it.user(), it.expert()));
        return Stream.concat(sides, news.stream().map(News::person)).collect(Collectors.toSet());
    }
}
