package app.parley.platform;

import org.springframework.stereotype.Service;

/** Mail as part of a transaction: stored with it, sent after its commit, retried until the mail server takes it. */
@Service
public class Outbox {

    public void promise(Mail mail) {
        throw new UnsupportedOperationException();
    }
}
