package app.parley.platform.mail;

import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.MaxRetriesFailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that sends a promised mail: on any instance, with growing pauses, given up visibly after about two days. */
@Configuration(proxyBeanMethods = false)
class MailJobs {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final int RETRIES = 14;

    @Bean
    OneTimeTask<Void> mailDeliveryTask(MailDelivery delivery) {
        return Tasks.oneTime("mail-delivery")
                .onFailure(new MaxRetriesFailureHandler<>(
                        RETRIES, new ExponentialBackoffFailureHandler<>(FIRST_PAUSE), (failed, operations) -> {
                            delivery.giveUp(UUID.fromString(
                                    failed.getExecution().taskInstance.getId()));
                            operations.remove();
                        }))
                .execute((instance, context) -> delivery.deliver(UUID.fromString(instance.getId())));
    }
}
