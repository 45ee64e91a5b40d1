package app.parley.sender;

import app.parley.account.Account;
import app.parley.account.Accounts;
import app.parley.account.EmailAddress;
import app.parley.organisation.OrganisationId;
import app.parley.organisation.Organisations;
import app.parley.platform.Ids;
import app.parley.platform.Texts;
import app.parley.platform.Turns;
import app.parley.shared.InvalidInput;
import app.parley.shared.NotFound;
import app.parley.shared.PersonId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whoever invites guests may do so in the name of an address of their own, once it is proved (src/docs/rules/guests.md). */
@Service
@Transactional
public class Senders {

    static final int MOST = 10;
    private static final int LONGEST_NAME = 80;

    private final SenderRows rows;
    private final SenderCodes codes;
    private final Accounts accounts;
    private final Organisations organisations;
    private final Turns turns;

    Senders(SenderRows rows, SenderCodes codes, Accounts accounts, Organisations organisations, Turns turns) {
        this.rows = rows;
        this.codes = codes;
        this.accounts = accounts;
        this.organisations = organisations;
        this.turns = turns;
    }

    /** The person's own, and those that organisations of theirs may use; own first. */
    @Transactional(readOnly = true)
    public List<Sender> of(PersonId person) {
        return rows.of(person, organisationsOf(person)).stream()
                .filter(it -> isOpenTo(person, it))
                .toList();
    }

    /** In whose name the person's guests are written to; empty for Parley's own. */
    @Transactional(readOnly = true)
    public Optional<Sender> chosenBy(PersonId person) {
        return rows.chosen(person).filter(it -> isOpenTo(person, it));
    }

    /**
     * Keeps an address, and mails a code to it that proves it; the account's own address is proved already. The first one
     * that is proved is chosen.
     *
     * @param organisation whose members may use it too; null for nobody else
     * @throws TooManySenders beyond 10
     * @throws app.parley.platform.TooManyAttempts when too many codes were asked for
     */
    public Sender add(
            PersonId owner, @Nullable String email, @Nullable String name, @Nullable OrganisationId organisation) {
        Account account = accounts.get(owner);
        Sender sender = new Sender(
                SenderId.of(Ids.next()),
                owner,
                EmailAddress.of("email", email).value(),
                name(name),
                belonging(owner, organisation),
                false);
        turns.take("senders of " + owner);
        if (rows.of(owner, List.of()).size() >= MOST) {
            throw new TooManySenders();
        }
        if (!rows.add(sender)) {
            throw new InvalidInput("email", "taken");
        }
        if (sender.email().equals(account.email())) {
            return prove(sender);
        }
        codes.send(sender, account);
        return sender;
    }

    /** Mails another code; the earlier one is none any more. @throws NotFound */
    public void sendAgain(PersonId owner, SenderId id) {
        Sender sender = own(owner, id);
        if (!sender.verified()) {
            codes.send(sender, accounts.get(owner));
        }
    }

    /** @throws InvalidInput for a wrong code @throws app.parley.platform.TooManyAttempts after five */
    public Sender verify(PersonId owner, SenderId id, @Nullable String code) {
        Sender sender = own(owner, id);
        if (sender.verified()) {
            return sender;
        }
        codes.check(sender, Texts.line("code", code, 1, 20));
        return prove(sender);
    }

    public Sender change(PersonId owner, SenderId id, @Nullable String name, @Nullable OrganisationId organisation) {
        own(owner, id);
        rows.change(id, name(name), belonging(owner, organisation));
        return own(owner, id);
    }

    /** Whoever used it writes in Parley's name from now on. @throws NotFound */
    public void remove(PersonId owner, SenderId id) {
        own(owner, id);
        rows.remove(id);
    }

    /** @param id null for Parley's own @throws NotFound @throws SenderNotVerified */
    public void choose(PersonId person, @Nullable SenderId id) {
        if (id != null) {
            Sender sender = rows.find(id)
                    .filter(it -> it.owner().equals(person) || isOpenTo(person, it))
                    .orElseThrow(NotFound::new);
            if (!sender.verified()) {
                throw new SenderNotVerified();
            }
        }
        rows.choose(person, id);
    }

    private Sender prove(Sender sender) {
        rows.verified(sender.id());
        if (chosenBy(sender.owner()).isEmpty()) {
            rows.choose(sender.owner(), sender.id());
        }
        return rows.find(sender.id()).orElseThrow();
    }

    private Sender own(PersonId owner, SenderId id) {
        return rows.find(id).filter(it -> it.owner().equals(owner)).orElseThrow(NotFound::new);
    }

    /** A colleague's, as long as both belong to the organisation that it is shared with. */
    private boolean isOpenTo(PersonId person, Sender sender) {
        return sender.owner().equals(person)
                || sender.verified()
                        && sender.organisation() != null
                        && organisationsOf(person).contains(sender.organisation())
                        && organisationsOf(sender.owner()).contains(sender.organisation());
    }

    private @Nullable OrganisationId belonging(PersonId owner, @Nullable OrganisationId organisation) {
        if (organisation != null && !organisationsOf(owner).contains(organisation)) {
            throw new InvalidInput("organisationId", "unknown");
        }
        return organisation;
    }

    private List<OrganisationId> organisationsOf(PersonId person) {
        return organisations.of(person).stream()
                .map(it -> it.organisation().id())
                .toList();
    }

    private static String name(@Nullable String typed) {
        return Texts.line("name", typed, 1, LONGEST_NAME);
    }
}
