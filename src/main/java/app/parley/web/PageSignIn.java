package app.parley.web;

import app.parley.account.SignIn;
import app.parley.account.SignedInAuthentication;
import app.parley.shared.RuleViolation;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Lets the sign-in form ask the same service as the API. */
@Component
class PageSignIn implements AuthenticationProvider {

    /** A refusal on its way through Spring Security to the page. */
    static final class Refused extends AuthenticationException {

        private static final long serialVersionUID = 1;

        private final RuleViolation refusal;

        Refused(RuleViolation refusal) {
            super(refusal.code(), refusal);
            this.refusal = refusal;
        }

        RuleViolation refusal() {
            return refusal;
        }
    }

    private final SignIn signIn;

    PageSignIn(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public Authentication authenticate(Authentication form) {
        String remoteAddress =
                form.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        try {
            return new SignedInAuthentication(
                    signIn.authenticate(form.getName(), String.valueOf(form.getCredentials()), remoteAddress));
        } catch (RuleViolation refusal) {
            throw new Refused(refusal);
        }
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
