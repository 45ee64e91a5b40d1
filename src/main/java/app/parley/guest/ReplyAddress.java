package app.parley.guest;

import app.parley.guest.itip.MailTo;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where calendar programs send a guest's answer: to the mailbox that Parley reads, with a tag that proves the guest; to
 * the sender of the mails where no mailbox is read.
 */
@Component
class ReplyAddress {

    private static final char TAG = '+';

    private final GuestTokens tokens;
    private final String address;
    private final boolean read;

    ReplyAddress(
            GuestTokens tokens,
            @Value("${parley.mail.from:Parley <parley@localhost>}") String sender,
            @Value("${parley.mail.imap.address:}") String mailbox)
            throws AddressException {
        this.tokens = tokens;
        this.read = !mailbox.isEmpty();
        this.address = new InternetAddress(read ? mailbox : sender, false).getAddress();
    }

    URI of(GuestId guest) {
        int at = address.lastIndexOf('@');
        String tagged = read ? address.substring(0, at) + TAG + tokens.tag(guest) + address.substring(at) : address;
        return MailTo.of(tagged);
    }

    /** The guest whose tag the address has; empty without a genuine one. */
    Optional<GuestId> guest(String recipient) {
        int at = recipient.lastIndexOf('@');
        int tag = at < 0 ? -1 : recipient.lastIndexOf(TAG, at);
        return tag < 0 ? Optional.empty() : tokens.ofTag(recipient.substring(tag + 1, at));
    }
}
