package app.parley.platform.news;

import java.util.UUID;

/** Wants to know at once what a {@link NewsBell} rang for, on whichever instance it did. */
public interface NewsListener {

    /** The kind of things it wants to hear of. */
    String topic();

    /** Called on one thread for everybody; must not take long. */
    void heard(UUID subject);

    /** Whatever was rung for while nobody could hear it was missed. Called on the same thread. */
    default void mayHaveMissedSome() {}
}
