package app.parley.web.frame;

import app.parley.shared.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.stereotype.Component;

/**
 * The tokens that keep other sites from sending our forms. Each says, too, under which account its form was typed, and
 * says so still when the session has ended: by signing out, by time or with the process.
 */
@Component
public class FormTokens implements CsrfTokenRepository {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final int HALF = NOBODY.toString().length();

    private final HttpSessionCsrfTokenRepository sessions = new HttpSessionCsrfTokenRepository();
    private final XorCsrfTokenRequestAttributeHandler masks = new XorCsrfTokenRequestAttributeHandler();
    private final Viewer viewer;

    FormTokens(Viewer viewer) {
        this.viewer = viewer;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        CsrfToken guess = sessions.generateToken(request);
        UUID typist = viewer.signedIn().map(me -> me.id().value()).orElse(NOBODY);
        return new DefaultCsrfToken(
                guess.getHeaderName(),
                guess.getParameterName(),
                UUID.randomUUID().toString() + typist);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        sessions.saveToken(token, request, response);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return sessions.loadToken(request);
    }

    /** Under whose account the form was typed, however long ago; nobody for forms of strangers and unknown tokens. */
    Optional<PersonId> typist(HttpServletRequest sent) {
        CsrfToken shape = sessions.generateToken(sent);
        String token = masks.resolveCsrfTokenValue(
                sent,
                new DefaultCsrfToken(shape.getHeaderName(), shape.getParameterName(), NOBODY.toString() + NOBODY));
        return token == null ? Optional.empty() : typist(token);
    }

    private static Optional<PersonId> typist(String token) {
        try {
            UUID typist = UUID.fromString(token.substring(HALF));
            return typist.equals(NOBODY) ? Optional.empty() : Optional.of(PersonId.of(typist));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
