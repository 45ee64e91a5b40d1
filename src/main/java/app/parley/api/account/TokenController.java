package app.parley.api.account;

import app.parley.account.SignIn;
import app.parley.account.SignedIn;
import app.parley.account.TokenPair;
import app.parley.account.Tokens;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sign-in and sign-out of programs. */
@RestController
@RequestMapping("/api/v1")
class TokenController {

    private final SignIn signIn;
    private final Tokens tokens;

    TokenController(SignIn signIn, Tokens tokens) {
        this.signIn = signIn;
        this.tokens = tokens;
    }

    @PostMapping("/tokens")
    IssuedTokens signIn(@RequestBody Credentials body, HttpServletRequest request) {
        SignedIn who = signIn.authenticate(body.email(), body.password(), request.getRemoteAddr());
        return IssuedTokens.of(tokens.issue(who));
    }

    /** The refresh token is good for this once; using it again ends the whole sign-in. */
    @PostMapping("/tokens/refresh")
    IssuedTokens refresh(@RequestBody RefreshToken body) {
        return IssuedTokens.of(tokens.refresh(body.refreshToken()));
    }

    /** Signs out: whoever holds the refresh token may end its sign-in. Says the same for a token that is dead already. */
    @PostMapping("/tokens/revocation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@RequestBody RefreshToken body) {
        tokens.revoke(body.refreshToken());
    }

    /** Signs out everywhere, browsers included. */
    @DeleteMapping("/me/tokens")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revokeAll(@AuthenticationPrincipal SignedIn me) {
        tokens.revokeAll(me.id());
    }

    record Credentials(@Nullable String email, @Nullable String password) {

        /** The password stays out of every log. */
        @Override
        public String toString() {
            return "Credentials[" + email + "]";
        }
    }

    record RefreshToken(@Nullable String refreshToken) {

        @Override
        public String toString() {
            return "RefreshToken[…]";
        }
    }

    /** @param expiresIn seconds */
    record IssuedTokens(String accessToken, String tokenType, long expiresIn, String refreshToken) {

        static IssuedTokens of(TokenPair pair) {
            return new IssuedTokens(
                    pair.accessToken(), "Bearer", pair.expiresIn().toSeconds(), pair.refreshToken());
        }
    }
}
