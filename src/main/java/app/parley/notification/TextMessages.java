package app.parley.notification;

import app.parley.account.Account;
import app.parley.account.PhoneNumbers;
import app.parley.meeting.MeetingFacts;
import app.parley.platform.WrittenTimes;
import app.parley.platform.mail.Outbox;
import app.parley.platform.mail.Sms;
import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Reminders as text messages, to those who proved a number. They pass through many hands: they say when and where to look,
 * and neither with whom nor about what, and carry no link that opens anything by itself.
 */
@Component
class TextMessages {

    private final PhoneNumbers phones;
    private final Outbox outbox;
    private final MessageSource messages;
    private final String baseUrl;

    TextMessages(
            PhoneNumbers phones, Outbox outbox, MessageSource messages, @Value("${parley.base-url}") String baseUrl) {
        this.phones = phones;
        this.outbox = outbox;
        this.messages = messages;
        this.baseUrl = baseUrl;
    }

    void promise(List<News> news, Map<MeetingId, MeetingFacts> meetings, Map<PersonId, Account> people) {
        if (news.isEmpty() || !outbox.sendsSms()) {
            return;
        }
        Map<PersonId, String> numbers =
                phones.of(news.stream().map(News::person).collect(Collectors.toSet()));
        news.stream()
                .filter(it -> numbers.containsKey(it.person()))
                .forEach(it -> outbox.promise(new Sms(
                        "sms:" + it.occurrence(),
                        "sms-" + it.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        Objects.requireNonNull(numbers.get(it.person())),
                        text(
                                it,
                                Objects.requireNonNull(meetings.get(it.meeting())),
                                Objects.requireNonNull(people.get(it.person()))))));
    }

    private String text(News news, MeetingFacts meeting, Account reader) {
        String when = new WrittenTimes(reader.locale(), reader.zone())
                .moment(meeting.time().start());
        return messages.getMessage(
                "sms." + news.kind(), new Object[] {when, baseUrl + news.kind().path(meeting.id())}, reader.locale());
    }
}
