package app.parley.web.collaboration;

import app.parley.account.SignedIn;
import app.parley.collaboration.Online;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Takes every request as a sign that its person is online; open pages look for news by themselves. */
@Component
class OnlineNotes implements HandlerInterceptor, WebMvcConfigurer {

    private final Online online;

    OnlineNotes(Online online) {
        this.online = online;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        if (caller != null && caller.getPrincipal() instanceof SignedIn me) {
            note(me);
        }
        return true;
    }

    /** A database that is away is found by what the request asks for. */
    private void note(SignedIn me) {
        try {
            online.seen(me.id());
        } catch (DataAccessException | TransactionException e) {
            return;
        }
    }
}
