package app.parley.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.parley.ParleyTest;
import app.parley.shared.SliceRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ParleyTest
class OutboxTests {

    @Autowired
    Outbox outbox;

    @Autowired
    KeptMails keptMails;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void keepsAMailForTheAdministratorWhereThereIsNoMailServer() {
        transaction.executeWithoutResult(status -> outbox.promise(mail("kept", "Ahoj")));

        await().untilAsserted(() -> assertThat(states("Ahoj")).containsExactly("KEPT"));
    }

    @Test
    void sendsNothingForATransactionThatDidNotCommit() {
        transaction.executeWithoutResult(status -> {
            outbox.promise(mail("rolled-back", "Never"));
            status.setRollbackOnly();
        });

        assertThat(states("Never")).isEmpty();
    }

    @Test
    void promisesAMailWithTheSameKeyOnce() {
        transaction.executeWithoutResult(status -> {
            outbox.promise(mail("once", "Once"));
            outbox.promise(mail("once", "Once"));
        });

        assertThat(states("Once")).hasSize(1);
    }

    private List<String> states(String subject) {
        return keptMails.list(SliceRequest.first(100)).items().stream()
                .filter(mail -> mail.subject().equals(subject))
                .map(KeptMail::state)
                .toList();
    }

    private static Mail mail(String key, String subject) {
        return new Mail(key, "test", "somebody@parley.test", subject, "Text");
    }
}
