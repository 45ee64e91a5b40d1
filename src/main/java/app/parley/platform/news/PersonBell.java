package app.parley.platform.news;

import app.parley.shared.PersonId;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** Rings for people for whom there is something new to see, wherever they have a page open. */
@Component
public class PersonBell {

    /** What those listen to who show it to them. */
    public static final String TOPIC = "person";

    private final NewsBell bell;

    PersonBell(NewsBell bell) {
        this.bell = bell;
    }

    public void ring(Collection<PersonId> people) {
        bell.ring(TOPIC, people.stream().map(PersonId::value).toList());
    }
}
