package app.parley.web.notification;

import app.parley.account.PageSession;
import app.parley.account.PageSessions;
import app.parley.shared.PersonId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The open pages that listen on this instance, each as long as its sign-in goes on. */
@Component
class LiveLines {

    /** A browser without HTTP/2 keeps six connections to one server, and needs some for everything else. */
    private static final int MOST_OF_ONE = 4;

    private static final int MOST = 5_000;

    private final PageSessions sessions;
    private final Map<PersonId, List<LiveLine>> lines = new ConcurrentHashMap<>();

    LiveLines(PageSessions sessions) {
        this.sessions = sessions;
    }

    /** @return false when the person, or this instance, has enough of them */
    boolean add(LiveLine line) {
        List<LiveLine> now =
                lines.compute(line.person(), (person, before) -> with(before == null ? List.of() : before, line));
        return now.contains(line);
    }

    void remove(LiveLine line) {
        lines.computeIfPresent(line.person(), (person, before) -> {
            List<LiveLine> left = before.stream().filter(one -> one != line).toList();
            return left.isEmpty() ? null : left;
        });
    }

    List<LiveLine> of(PersonId person) {
        return lines.getOrDefault(person, List.of());
    }

    List<LiveLine> all() {
        return lines.values().stream().flatMap(List::stream).toList();
    }

    /** Ends those whose sign-in is over. @return the others */
    List<LiveLine> goingOn(Collection<LiveLine> some) {
        Set<PageSession> begun =
                some.stream().flatMap(line -> line.signIn().stream()).collect(Collectors.toSet());
        Set<PageSession> going = sessions.goingOn(begun);
        Map<Boolean, List<LiveLine>> found = some.stream()
                .collect(Collectors.partitioningBy(
                        line -> line.signIn().filter(going::contains).isPresent()));
        found.getOrDefault(false, List.of()).forEach(line -> {
            remove(line);
            line.over();
        });
        return found.getOrDefault(true, List.of());
    }

    private List<LiveLine> with(List<LiveLine> before, LiveLine line) {
        if (before.size() >= MOST_OF_ONE || lines.size() >= MOST) {
            return before;
        }
        List<LiveLine> after = new ArrayList<>(before);
        after.add(line);
        return List.copyOf(after);
    }
}
