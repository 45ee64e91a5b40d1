package app.parley.notification;

import app.parley.shared.NotFound;
import app.parley.shared.PersonId;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What each person wants to be told of, and how: everything, but for what they refused. */
@Service
@Transactional
public class Preferences {

    private final RefusalRows rows;
    private final UnsubscribeTokens tokens;

    Preferences(RefusalRows rows, UnsubscribeTokens tokens) {
        this.rows = rows;
        this.tokens = tokens;
    }

    @Transactional(readOnly = true)
    public Set<Refusal> refusals(PersonId person) {
        return rows.of(Set.of(person)).getOrDefault(person, Set.of());
    }

    /** From now on exactly this is refused. */
    public void refuse(PersonId person, Set<Refusal> refusals) {
        rows.replace(person, refusals);
    }

    /**
     * The kind of mails that a link in a mail ends. Whoever holds the link may end them.
     *
     * @throws NotFound for a link that is none of ours
     */
    @Transactional(readOnly = true)
    public NotificationKind kindOf(String unsubscribeToken) {
        return genuine(unsubscribeToken).kind();
    }

    /** Ends the mails of that kind; nothing happens when they had ended. @throws NotFound as {@link #kindOf} */
    public void unsubscribe(String unsubscribeToken) {
        UnsubscribeTokens.Claim claim = genuine(unsubscribeToken);
        rows.add(claim.person(), new Refusal(claim.kind(), Channel.MAIL));
    }

    private UnsubscribeTokens.Claim genuine(String token) {
        return tokens.verify(token).orElseThrow(NotFound::new);
    }
}
