package app.parley.account;

import app.parley.shared.InvalidInput;
import app.parley.shared.PersonId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Sign-in of programs: short access tokens, and refresh tokens that are good once. */
@Service
public class Tokens {

    private final AccessTokens accessTokens;
    private final RefreshTokens refreshTokens;
    private final Callers callers;
    private final AccountTable accounts;

    Tokens(AccessTokens accessTokens, RefreshTokens refreshTokens, Callers callers, AccountTable accounts) {
        this.accessTokens = accessTokens;
        this.refreshTokens = refreshTokens;
        this.callers = callers;
        this.accounts = accounts;
    }

    /** Starts a new sign-in for somebody who has just proved who they are. */
    public TokenPair issue(SignedIn who) {
        return pair(refreshTokens.start(who.id()));
    }

    /** @throws InvalidToken when the token is of no use any more; one used twice ends the whole sign-in */
    public TokenPair refresh(@Nullable String refreshToken) {
        return pair(refreshTokens.rotate(required(refreshToken)).orElseThrow(InvalidToken::new));
    }

    /** Signs out: the sign-in's access tokens are dead at once too. Unknown tokens are as dead already. */
    public void revoke(@Nullable String refreshToken) {
        refreshTokens.revoke(required(refreshToken));
    }

    /** Signs the person out everywhere: programs and browsers, not API keys. */
    public void revokeAll(PersonId id) {
        accounts.signOutEverywhere(id);
    }

    /** The caller who holds this access token; empty when it proves nothing (any more). */
    public Optional<SignedIn> authenticate(String accessToken) {
        return accessTokens.read(accessToken).flatMap(claim -> callers.byTokenFamily(claim.id(), claim.family()));
    }

    private TokenPair pair(RefreshTokens.Issued issued) {
        return new TokenPair(accessTokens.sign(issued.id(), issued.family()), AccessTokens.LIFETIME, issued.token());
    }

    private static String required(@Nullable String refreshToken) {
        if (refreshToken == null || refreshToken.isBlank()) {
            throw new InvalidInput("refreshToken", "required");
        }
        return refreshToken;
    }
}
