package app.parley.web.booking;

import app.parley.web.frame.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people typed on the way to a booking, kept in their session from step to step until they book. */
@Component
class Drafts {
    private static final String KEY = Drafts.class.getName();

    /** Enough for all that can be booked; what is longer is let go. */
    private static final int MOST = 50_000;

    private final HttpServletRequest request;

    Drafts(HttpServletRequest request) {
        this.request = request;
    }

    private record Draft(String slug, String topic, TreeMap<String, @Nullable String> answers, String guests)
            implements Serializable {

        private int length() {
            return topic.length()
                    + guests.length()
                    + answers.values().stream()
                            .mapToInt(answer -> Typed.text(answer).length())
                            .sum();
        }
    }

    void keep(String slug, BookForm form) {
        String guests = form.guests() == null ? find(slug).map(Draft::guests).orElse("") : form.guests();
        Draft draft = new Draft(slug, Typed.text(form.chosen().topic()), new TreeMap<>(form.answers()), guests);
        if (draft.length() <= MOST) {
            request.getSession().setAttribute(KEY, draft);
        }
    }

    /** The form with what was typed before in the fields that it says nothing about. */
    BookForm completed(String slug, BookForm form) {
        return find(slug).map(draft -> completed(draft, form)).orElse(form);
    }

    private static BookForm completed(Draft draft, BookForm form) {
        Map<String, @Nullable String> answers = new TreeMap<>(draft.answers());
        answers.putAll(form.answers());
        return new BookForm(
                form.startsAt(),
                Typed.isBlank(form.chosen().topic()) ? form.chosen().about(draft.topic()) : form.chosen(),
                answers,
                form.guests() == null ? draft.guests() : form.guests());
    }

    private Optional<Draft> find(String slug) {
        HttpSession session = request.getSession(false);
        return session != null
                        && session.getAttribute(KEY) instanceof Draft draft
                        && draft.slug().equals(slug)
                ? Optional.of(draft)
                : Optional.empty();
    }

    void forget() {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(KEY);
        }
    }
}
