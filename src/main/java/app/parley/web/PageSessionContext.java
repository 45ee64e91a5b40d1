package app.parley.web;

import app.parley.account.PageSession;
import app.parley.account.PageSessions;
import app.parley.account.SignedInAuthentication;
import app.parley.web.frame.BrowserSession;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.util.function.SingletonSupplier;

/** Keeps in the browser's session only that somebody signed in, and asks for each request who that is by now. */
@Component
class PageSessionContext implements SecurityContextRepository {

    private static final Set<String> BY_ITSELF = Set.of("/notifications/bell", "/notifications/live");

    private final PageSessions sessions;

    PageSessionContext(PageSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(SingletonSupplier.of(() -> load(request)), containsContext(request));
    }

    @Override
    @SuppressWarnings("removal")
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return load(holder.getRequest());
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        if (context.getAuthentication() instanceof SignedInAuthentication signedIn) {
            request.getSession().setAttribute(BrowserSession.KEY, sessions.begin(signedIn.getPrincipal()));
        } else {
            session(request).ifPresent(session -> session.removeAttribute(BrowserSession.KEY));
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return session(request)
                .map(session -> session.getAttribute(BrowserSession.KEY))
                .isPresent();
    }

    private SecurityContext load(HttpServletRequest request) {
        return session(request)
                .flatMap(session -> resume(session, request))
                .map(who -> new SecurityContextImpl(who))
                .map(SecurityContext.class::cast)
                .orElseGet(SecurityContextHolder::createEmptyContext);
    }

    private Optional<SignedInAuthentication> resume(HttpSession session, boolean keepAlive) {
        if (!(session.getAttribute(BrowserSession.KEY) instanceof PageSession begun)) {
            return Optional.empty();
        }
        Optional<PageSessions.Resumed> resumed = sessions.resume(begun);
        if (resumed.isEmpty()) {
            session.removeAttribute(BrowserSession.KEY);
        } else if (keepAlive) {
            session.setAttribute(BrowserSession.KEY, resumed.get().session());
        }
        return resumed.map(going -> new SignedInAuthentication(going.who()));
    }

    /** The page that reports a failure has to stand when the database does not. */
    private Optional<SignedInAuthentication> resume(HttpSession session, HttpServletRequest request) {
        try {
            return resume(session, !asksByItself(request));
        } catch (DataAccessException | TransactionException away) {
            if (request.getDispatcherType() == DispatcherType.ERROR) {
                return Optional.empty();
            }
            throw away;
        }
    }

    /** A page that stays open looks for news: that is nobody at work, and keeps nobody signed in. */
    private static boolean asksByItself(HttpServletRequest request) {
        return BY_ITSELF.contains(request.getRequestURI());
    }

    private static Optional<HttpSession> session(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false));
    }

    private record Deferred(Supplier<@Nullable SecurityContext> loader, boolean present)
            implements DeferredSecurityContext {

        @Override
        public SecurityContext get() {
            SecurityContext context = loader.get();
            return context == null ? SecurityContextHolder.createEmptyContext() : context;
        }

        @Override
        public boolean isGenerated() {
            return !present;
        }
    }
}
