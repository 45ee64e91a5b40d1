package app.parley.video.jitsi;

import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.MaxRetriesFailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that ends a room on Jitsi: on any instance, with growing pauses, given up after about three hours. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "parley.video.platform", havingValue = "jitsi")
class JitsiJobs {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(3);
    private static final int RETRIES = 20;

    @Bean
    OneTimeTask<Void> jitsiEndingTask(JitsiEnding ending) {
        return Tasks.oneTime("jitsi-ending")
                .onFailure(new MaxRetriesFailureHandler<>(RETRIES, new ExponentialBackoffFailureHandler<>(FIRST_PAUSE)))
                .execute((instance, context) -> ending.end(instance.getId()));
    }
}
