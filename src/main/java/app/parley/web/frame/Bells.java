package app.parley.web.frame;

import app.parley.collaboration.Asked;
import app.parley.collaboration.CallAnswers;
import app.parley.notification.Notifications;
import app.parley.shared.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What there is new for people, wherever it comes from. */
@Component
public class Bells {

    private final Notifications notifications;
    private final CallAnswers calls;

    Bells(Notifications notifications, CallAnswers calls) {
        this.notifications = notifications;
        this.calls = calls;
    }

    public BellView of(PersonId person) {
        return new BellView(notifications.unread(person), calls.to(person));
    }

    /** For each of these people. */
    public Map<PersonId, BellView> of(Collection<PersonId> people) {
        Map<PersonId, Long> unread = notifications.unread(people);
        Map<PersonId, List<Asked>> asked = calls.to(people);
        return people.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        person ->
                                new BellView(unread.getOrDefault(person, 0L), asked.getOrDefault(person, List.of()))));
    }
}
