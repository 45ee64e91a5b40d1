package app.parley.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Forms that came after their session had ended, kept until whoever typed them is back, and shown to nobody else. The newest of all browsers
 * together are kept, and none that is long, so that strangers cannot fill the memory.
 */
@Component
public class KeptForms {

    /** Where the form that a browser's session has is shown again. */
    public static final String PAGE = "/kept";

    private static final String KEY = KeptForms.class.getName();
    private static final String SHOWN = KEY + ".shown";
    private static final int MOST = 500;
    private static final int LONGEST = 20_000;

    /** Taken at the door, before any page. */
    private static final Set<String> DOORS = Set.of("/sign-in", "/sign-out");

    private final Map<UUID, KeptForm> forms = Collections.synchronizedMap(new Newest());
    private final FormTokens tokens;
    private final Viewer viewer;

    KeptForms(FormTokens tokens, Viewer viewer) {
        this.tokens = tokens;
        this.viewer = viewer;
    }

    private static final class Newest extends LinkedHashMap<UUID, KeptForm> {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, KeptForm> eldest) {
            return size() > MOST;
        }
    }

    /** @return whether it is kept, in place of what the session kept before */
    public boolean keep(HttpServletRequest sent) {
        if (!sent.getMethod().equals("POST") || DOORS.contains(sent.getRequestURI())) {
            return false;
        }
        KeptForm form = KeptForm.of(sent, tokens.typist(sent).orElse(null));
        if (form.length() > LONGEST) {
            return false;
        }
        HttpSession session = sent.getSession();
        if (session.getAttribute(KEY) instanceof UUID before) {
            forms.remove(before);
        }
        UUID id = UUID.randomUUID();
        forms.put(id, form);
        session.setAttribute(KEY, id);
        session.removeAttribute(SHOWN);
        return true;
    }

    /** Whether the session has a form that was not shown again yet, and nobody else than who typed it is there. */
    public boolean areWaiting(HttpServletRequest request) {
        return of(request).isPresent() && request.getSession().getAttribute(SHOWN) == null;
    }

    Optional<KeptForm> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(KEY) instanceof UUID id
                ? Optional.ofNullable(forms.get(id)).filter(this::isForWhoeverIsThere)
                : Optional.empty();
    }

    /** While nobody has signed in, whoever typed it may still come back. */
    private boolean isForWhoeverIsThere(KeptForm form) {
        return viewer.signedIn().map(me -> form.isFor(me.id())).orElse(true);
    }

    /** It leads nobody away from where they go any more, and can still be looked at again. */
    void shown(HttpServletRequest request) {
        request.getSession().setAttribute(SHOWN, true);
    }
}
