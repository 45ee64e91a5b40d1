package app.parley.attachment;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Limits from settings, and the job that removes files which belong to no meeting any more, on one instance at a time. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AttachmentLimits.class)
class AttachmentConfiguration {

    @Bean
    RecurringTask<Void> attachmentSweep(OrphanedFiles orphans) {
        return Tasks.recurring("attachment-sweep", FixedDelay.ofMinutes(30))
                .execute((instance, context) -> orphans.sweep());
    }
}
