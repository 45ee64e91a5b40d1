package app.parley.web.frame;

import app.parley.account.Account;
import app.parley.account.Accounts;
import app.parley.account.SignedIn;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Who looks at the page, in which language and zone: the account's own, else what the browser remembers or asks for. */
@Component
public class Viewer {
    /** By the name that is on the list to choose from. */
    private static final ZoneId UNKNOWN = ZoneId.of("UTC");

    private static final String PAGE = Viewer.class.getName() + ".page";
    private static final String ACCOUNT = Viewer.class.getName() + ".account";

    private final Accounts accounts;
    private final HttpServletRequest request;

    Viewer(Accounts accounts, HttpServletRequest request) {
        this.accounts = accounts;
        this.request = request;
    }

    public Optional<SignedIn> signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn me
                ? Optional.of(me)
                : Optional.empty();
    }

    public Language language() {
        return account().map(account -> Language.of(account.locale())).orElseGet(this::browsersLanguage);
    }

    public Locale locale() {
        return language().locale();
    }

    public ZoneId zone() {
        return account()
                .map(Account::zone)
                .or(() -> BrowserMemory.zone(request))
                .orElse(UNKNOWN);
    }

    /** Whether anybody said in which zone they are; otherwise pages offer another sensible one. */
    public boolean zoneKnown() {
        return account().isPresent() || BrowserMemory.zone(request).isPresent();
    }

    /** The page to come back to when this one is the answer to a form that has no page of its own. */
    public void comesFrom(String path) {
        request.setAttribute(PAGE, path);
    }

    /** Whether the page is shown inside of another site's. */
    boolean isElsewhere() {
        return Embedding.isAskedFor(request);
    }

    /** The page that is shown, to come back to. */
    String page() {
        if (request.getAttribute(PAGE) instanceof String page) {
            return page;
        }
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed) {
            return failed;
        }
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    private Language browsersLanguage() {
        return BrowserMemory.language(request).orElseGet(this::acceptedLanguage);
    }

    private Language acceptedLanguage() {
        return Collections.list(request.getLocales()).stream()
                .flatMap(accepted -> Language.of(accepted.getLanguage()).stream())
                .findFirst()
                .filter(language -> request.getHeader("Accept-Language") != null)
                .orElse(Language.EN);
    }

    /** Read once per request; a database that is away makes a person look like a stranger, not the page an error. */
    @SuppressWarnings("unchecked")
    private Optional<Account> account() {
        if (request.getAttribute(ACCOUNT) instanceof Optional<?> known) {
            return (Optional<Account>) known;
        }
        Optional<Account> account = signedIn().flatMap(this::load);
        request.setAttribute(ACCOUNT, account);
        return account;
    }

    private Optional<Account> load(SignedIn me) {
        try {
            return accounts.find(me.id());
        } catch (DataAccessException | TransactionException e) {
            return Optional.empty();
        }
    }
}
