package app.parley.platform;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The only place where the machine's time is read. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    @Bean
    WallClock wallClock() {
        return Clock.systemUTC()::instant;
    }

    @Bean
    @Profile("!demo")
    Clock clock() {
        return Clock.systemUTC();
    }
}
