package app.parley.credit;

import static app.parley.credit.AccountName.EXTERNAL;
import static app.parley.credit.AccountName.available;

import app.parley.platform.IdempotencyKeyReused;
import app.parley.platform.Texts;
import app.parley.shared.Credits;
import app.parley.shared.InvalidInput;
import app.parley.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Credits that come in from outside and go out again, on an administrator's word. */
@Component
class Outside {

    private static final int LONGEST_NOTE = 500;
    private static final Pattern KEY = Pattern.compile("[\\x20-\\x7E]{1,255}");

    /** What an administrator wants. */
    record Order(TransferReason reason, PersonId person, Credits amount, String note, PersonId by, String key) {

        Order {
            if (amount.isZero() || amount.amount() > Movement.LIMIT) {
                throw new InvalidInput("amount", "out-of-range");
            }
            note = Texts.line("reason", note, 1, LONGEST_NOTE);
            if (!KEY.matcher(key).matches()) {
                throw new InvalidInput("key", "malformed");
            }
        }

        String uniqueKey() {
            return Keys.outside(reason, by, key);
        }

        Movement movement() {
            Movement movement = Movement.outside(reason, uniqueKey(), by, note);
            return reason == TransferReason.GRANT
                    ? movement.move(amount, EXTERNAL, available(person))
                    : movement.move(amount, available(person), EXTERNAL);
        }

        boolean isAnsweredBy(Statements.Written written) {
            Transfer transfer = written.transfer();
            return written.person().equals(person)
                    && transfer.amount().equals(amount)
                    && transfer.note().equals(note);
        }
    }

    private final Journal journal;
    private final Statements statements;

    Outside(Journal journal, Statements statements) {
        this.journal = journal;
        this.statements = statements;
    }

    Transfer move(Order order, Instant at) {
        LockedAccounts accounts = journal.lock(List.of(order.person()));
        return statements
                .byKey(order.uniqueKey())
                .map(written -> repeated(order, written))
                .orElseGet(() -> first(order, accounts, at));
    }

    private static Transfer repeated(Order order, Statements.Written written) {
        if (!order.isAnsweredBy(written)) {
            throw new IdempotencyKeyReused();
        }
        return written.transfer();
    }

    private Transfer first(Order order, LockedAccounts accounts, Instant at) {
        if (order.reason() == TransferReason.PAYOUT) {
            accounts.requireAvailable(order.person(), order.amount());
        }
        Movement movement = order.movement();
        try {
            journal.write(List.of(movement), accounts, at);
        } catch (DuplicateKeyException e) {
            // The same key came for somebody else at the same moment, so no lock made one wait for the other.
            throw new IdempotencyKeyReused();
        }
        return new Transfer(movement.header().id(), order.reason(), order.amount(), order.note(), at);
    }
}
