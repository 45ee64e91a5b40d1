package app.parley.platform;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The only place where the machine's time is read; microseconds, as the database keeps them. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    private static final Duration MICROSECOND = Duration.ofNanos(1_000);

    @Bean
    WallClock wallClock() {
        return machineTime()::instant;
    }

    @Bean
    @Profile("!demo")
    Clock clock() {
        return machineTime();
    }

    private static Clock machineTime() {
        return Clock.tick(Clock.systemUTC(), MICROSECOND);
    }
}
