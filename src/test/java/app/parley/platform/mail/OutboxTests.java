package app.parley.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.parley.ParleyTest;
import app.parley.shared.SliceRequest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ParleyTest
class OutboxTests {

    @Autowired
    Outbox outbox;

    @Autowired
    KeptMails keptMails;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    @Test
    void keepsAMailForTheAdministratorWhereThereIsNoMailServer() {
        transaction.executeWithoutResult(status -> outbox.promise(mail("kept", "Ahoj")));

        await().untilAsserted(() -> assertThat(states("Ahoj")).containsExactly(MailState.KEPT));
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

    @Test
    void triesAMailAgainThatWasGivenUp() {
        UUID mail = MailFixture.promised(context, mail("given-up", "Again"));
        await().untilAsserted(() -> assertThat(states("Again")).containsExactly(MailState.KEPT));
        outbox.repeat(mail);
        assertThat(states("Again")).containsExactly(MailState.KEPT);
        become(mail, MailState.GIVEN_UP);
        assertThat(keptMails.list(MailState.GIVEN_UP, SliceRequest.first(100)).items())
                .extracting(KeptMail::id)
                .containsExactly(mail);

        outbox.repeat(mail);

        await().untilAsserted(() -> assertThat(states("Again")).containsExactly(MailState.KEPT));
    }

    @Test
    void showsTheAdministratorNoSecretOfALinkThatSomebodyElseWasSent() {
        UUID mail = MailFixture.promised(context, mail("secret", "Secret"));
        await().untilAsserted(() -> assertThat(states("Secret")).containsExactly(MailState.KEPT));
        assertThat(keptMails.get(mail).text()).contains("/join/a.b-c_d");

        become(mail, MailState.SENT);

        assertThat(keptMails.get(mail).text()).isEqualTo("https://parley.test/join/…");
    }

    private void become(UUID mail, MailState state) {
        jdbc.sql("update outbox_mail set state = :state where id = :id")
                .param("state", state.name())
                .param("id", mail)
                .update();
    }

    private List<MailState> states(String subject) {
        return keptMails.list(null, SliceRequest.first(100)).items().stream()
                .filter(mail -> mail.subject().equals(subject))
                .map(KeptMail::state)
                .toList();
    }

    private static Mail mail(String key, String subject) {
        return new Mail(
                key,
                "test",
                "somebody@parley.test",
                subject,
                "https://parley.test/join/a.b-c_d",
                null,
                null,
                null,
                null);
    }
}
