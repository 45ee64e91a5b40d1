package app.parley.web.frame;

import app.parley.account.PageSession;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/** What a browser's session keeps of a sign-in, for those who have to know whether it goes on. */
public final class BrowserSession {

    /** The name under which it is kept. */
    public static final String KEY = PageSession.class.getName();

    private BrowserSession() {}

    /** Empty when nobody is signed in by it, or it is over. */
    public static Optional<PageSession> signIn(HttpSession session) {
        try {
            return Optional.ofNullable((PageSession) session.getAttribute(KEY));
        } catch (IllegalStateException over) {
            return Optional.empty();
        }
    }
}
