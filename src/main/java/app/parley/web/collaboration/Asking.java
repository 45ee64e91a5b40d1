package app.parley.web.collaboration;

import app.parley.collaboration.NewCalls;
import app.parley.organisation.TeamId;
import app.parley.shared.PersonId;
import app.parley.web.frame.Typed;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What was chosen and typed to call somebody: colleagues, a team, or a specialist. */
record Asking(List<String> people, String team, String comment, String email, String name, String why) {

    static final Asking NOTHING = new Asking(List.of(), "", "", "", "", "");

    Asking {
        people = List.copyOf(people);
    }

    static Asking colleagues(@Nullable List<String> people, @Nullable String team, @Nullable String comment) {
        return new Asking(
                people == null ? List.of() : people.stream().distinct().toList(),
                Typed.text(team),
                Typed.text(comment),
                "",
                "",
                "");
    }

    static Asking specialist(@Nullable String email, @Nullable String name, @Nullable String why) {
        return new Asking(List.of(), "", "", Typed.text(email), Typed.text(name), Typed.text(why));
    }

    NewCalls wanted() {
        List<PersonId> wanted = IntStream.range(0, people.size())
                .mapToObj(i -> PersonId.of(Typed.id("people[" + i + "]", people.get(i))))
                .toList();
        return new NewCalls(wanted, Typed.isBlank(team) ? null : TeamId.of(Typed.id("team", team)), comment);
    }

    /** Where the page has the field that was refused. */
    static String fieldOf(String refused) {
        return refused.startsWith("people") || refused.equals("team") ? "people" : refused;
    }

    /** The same of the form for specialists, whose comment is called otherwise. */
    static String fieldOfSpecialist(String refused) {
        return refused.equals("comment") ? "why" : refused;
    }
}
