package app.parley.platform.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says, before it is written as a page and as plain text.
 *
 * @param greeting the first line
 * @param lead what happened and what it means
 * @param facts what there is to know, in order
 * @param words somebody's own words, shown as theirs; null where nobody said anything
 * @param action the one thing to do
 * @param notes what stands below the button
 * @param footer why the reader gets this mail
 * @param unsubscribe how to get no more of the kind; null where that cannot be
 */
public record Letter(
        String subject,
        String greeting,
        List<String> lead,
        List<Fact> facts,
        @Nullable Fact words,
        Link action,
        List<String> notes,
        String footer,
        @Nullable Link unsubscribe) {

    /** Something with a name. @param address where there is more of it; null where there is not */
    public record Fact(String name, String value, @Nullable String address) {

        public Fact(String name, String value) {
            this(name, value, null);
        }
    }

    /** Somewhere to go. */
    public record Link(String text, String address) {}
}
