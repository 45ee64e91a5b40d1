package app.parley.platform.mail;

import app.parley.platform.WallClock;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The job that sends a promised text message: with growing pauses, longer ones where the gateway asks for them, and given
 * up visibly when it refuses for good or after about twenty minutes, because a reminder is worth little then.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SmsSettings.class)
class SmsJobs {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final int RETRIES = 7;

    @Bean
    OneTimeTask<Void> smsDeliveryTask(SmsDelivery delivery, WallClock wallClock) {
        return Tasks.oneTime("sms-delivery")
                .onFailure((failed, operations) -> afterFailure(failed, operations, delivery, wallClock))
                .execute((instance, context) -> delivery.deliver(UUID.fromString(instance.getId())));
    }

    private static void afterFailure(
            ExecutionComplete failed, ExecutionOperations<Void> operations, SmsDelivery delivery, WallClock wallClock) {
        Optional<Duration> pause = pause(
                failed.getExecution().consecutiveFailures, failed.getCause().orElse(null));
        if (pause.isPresent()) {
            operations.reschedule(failed, wallClock.now().plus(pause.get()));
        } else {
            delivery.giveUp(UUID.fromString(failed.getExecution().taskInstance.getId()));
            operations.remove();
        }
    }

    /** How long to wait after a failure that others came before; empty for no other attempt. */
    static Optional<Duration> pause(int before, @Nullable Throwable why) {
        if (before >= RETRIES || why instanceof SmsRefused refused && !refused.again()) {
            return Optional.empty();
        }
        Duration own = FIRST_PAUSE.multipliedBy(1L << before);
        Duration asked = why instanceof SmsRefused refused ? refused.pause() : Duration.ZERO;
        return Optional.of(asked.compareTo(own) > 0 ? asked : own);
    }
}
