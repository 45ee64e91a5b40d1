package app.parley.platform.mail;

import app.parley.platform.Ids;
import app.parley.platform.WallClock;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mail and text messages as part of a transaction: stored with it, sent after its commit, retried until the mail server or
 * the gateway takes them. Without a mail server there is nothing to send, and the mail is kept for the administrator at
 * once; without a gateway no text message is promised.
 */
@Service
public class Outbox {

    private final JdbcClient jdbc;
    private final SchedulerClient jobs;
    private final OneTimeTask<Void> mailDelivery;
    private final OneTimeTask<Void> smsDelivery;
    private final ObjectProvider<JavaMailSender> server;
    private final SmsGateway gateway;
    private final WallClock wallClock;

    Outbox(
            JdbcClient jdbc,
            SchedulerClient jobs,
            OneTimeTask<Void> mailDeliveryTask,
            OneTimeTask<Void> smsDeliveryTask,
            ObjectProvider<JavaMailSender> server,
            SmsGateway gateway,
            WallClock wallClock) {
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.mailDelivery = mailDeliveryTask;
        this.smsDelivery = smsDeliveryTask;
        this.server = server;
        this.gateway = gateway;
        this.wallClock = wallClock;
    }

    /** Promises a mail in the caller's transaction; a mail with the same key is promised once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void promise(Mail mail) {
        promise(List.of(mail));
    }

    /** The same for many, which cost hardly more than one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void promise(List<Mail> mails) {
        if (mails.isEmpty()) {
            return;
        }
        Instant now = wallClock.now();
        boolean goesOut = server.getIfAvailable() != null;
        List<UUID> stored = stored(mails, goesOut ? MailState.WAITING : MailState.KEPT, now);
        if (goesOut) {
            jobs.scheduleBatch(stored.stream().map(id -> mailDelivery.instance(id.toString())), now);
        }
    }

    /** Whether there is a gateway for text messages. */
    public boolean sendsSms() {
        return gateway.isThere();
    }

    /** Promises a text message in the caller's transaction; one with the same key is promised once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void promise(Sms sms) {
        Instant now = wallClock.now();
        UUID id = Ids.next();
        boolean isNew = jdbc.sql("""
                insert into outbox_mail (id, dedupe_key, way, kind, recipient, subject, body, state, promised_at)
                values (:id, :dedupeKey, 'SMS', :kind, :to, 'SMS', :text, 'WAITING', :now)
                on conflict (dedupe_key) do nothing
                """)
                        .param("id", id)
                        .param("dedupeKey", sms.dedupeKey())
                        .param("kind", sms.kind())
                        .param("to", sms.to())
                        .param("text", sms.text())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        if (isNew) {
            jobs.scheduleIfNotExists(smsDelivery.instance(id.toString()), now);
        }
    }

    /** Which of the mails with these keys are still on their way. */
    public Set<String> waiting(Collection<String> dedupeKeys) {
        return Set.copyOf(
                jdbc.sql("select dedupe_key from outbox_mail where dedupe_key = any(:keys) and state = 'WAITING'")
                        .param("keys", dedupeKeys.toArray(String[]::new))
                        .query(String.class)
                        .list());
    }

    /** Tries again what was given up; anything else stays as it is. The caller has checked that an administrator asks. */
    @Transactional
    public void repeat(UUID id) {
        jdbc.sql("update outbox_mail set state = 'WAITING' where id = :id and state = 'GIVEN_UP' returning way")
                .param("id", id)
                .query(String.class)
                .optional()
                .ifPresent(way -> jobs.scheduleIfNotExists(
                        (way.equals("SMS") ? smsDelivery : mailDelivery).instance(id.toString()), wallClock.now()));
    }

    /** Those that were not promised before. */
    private List<UUID> stored(List<Mail> mails, MailState state, Instant now) {
        return jdbc.sql("""
                insert into outbox_mail
                    (id, dedupe_key, kind, recipient, subject, body, html, calendar, unsubscribe,
                     sender_name, sender_address, state, promised_at)
                select id, dedupe_key, kind, recipient, subject, body, html, calendar, unsubscribe,
                       sender_name, sender_address, :state, :now
                  from unnest(:ids, :dedupeKeys, :kinds, :recipients, :subjects, :texts, :htmls, :calendars, :unsubscribes,
                              :senderNames, :senderAddresses)
                    as mail (id, dedupe_key, kind, recipient, subject, body, html, calendar, unsubscribe,
                             sender_name, sender_address)
                on conflict (dedupe_key) do nothing
                returning id
                """)
                .param("ids", mails.stream().map(mail -> Ids.next()).toArray(UUID[]::new))
                .param("dedupeKeys", each(mails, Mail::dedupeKey))
                .param("kinds", each(mails, Mail::kind))
                .param("recipients", each(mails, Mail::to))
                .param("subjects", each(mails, Mail::subject))
                .param("texts", each(mails, Mail::text))
                .param("htmls", each(mails, Mail::html))
                .param("calendars", each(mails, Mail::calendar))
                .param("unsubscribes", each(mails, Mail::unsubscribe))
                .param(
                        "senderNames",
                        each(
                                mails,
                                mail -> mail.writer() == null
                                        ? null
                                        : mail.writer().name()))
                .param(
                        "senderAddresses",
                        each(
                                mails,
                                mail -> mail.writer() == null
                                        ? null
                                        : mail.writer().address()))
                .param("state", state.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list();
    }

    private static @Nullable String[] each(List<Mail> mails, Function<Mail, @Nullable String> part) {
        return mails.stream().map(part).toArray(String[]::new);
    }
}
