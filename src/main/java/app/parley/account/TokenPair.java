package app.parley.account;

import java.time.Duration;

/**
 * What a program holds after signing in.
 *
 * @param accessToken proves the caller until it expires
 * @param refreshToken good for one new pair
 */
public record TokenPair(String accessToken, Duration expiresIn, String refreshToken) {

    /** Tokens stay out of every log. */
    @Override
    public String toString() {
        return "TokenPair[…]";
    }
}
