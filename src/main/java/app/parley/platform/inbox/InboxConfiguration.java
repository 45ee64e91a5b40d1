package app.parley.platform.inbox;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that reads the mailbox, on one instance at a time; absent where no mailbox is named. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("parley.mail.imap.host")
@EnableConfigurationProperties(ImapSettings.class)
class InboxConfiguration {

    @Bean
    Inbox inbox(
            ImapSettings settings,
            List<InboxReader> readers,
            @Value("${parley.mail.from:Parley <parley@localhost>}") String sender) {
        return new Inbox(settings, readers, new MailParser(sender, settings.address()));
    }

    @Bean
    RecurringTask<Void> inboxReading(Inbox inbox, ImapSettings settings) {
        return Tasks.recurring("inbox-reading", FixedDelay.of(settings.interval()))
                .execute((instance, context) -> inbox.read());
    }
}
