package app.parley.support;

import app.parley.ParleyApplication;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

/** Another instance of the application, on the database and the clock of the one that a test runs in. */
public final class SecondInstance implements AutoCloseable {

    private static final AtomicReference<@Nullable ApplicationContext> FIRST = new AtomicReference<>();

    private final ConfigurableApplicationContext second;

    public SecondInstance(ApplicationContext first) {
        FIRST.set(first);
        Environment environment = first.getEnvironment();
        second = new SpringApplicationBuilder(ParleyApplication.class, Shared.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + environment.getProperty("spring.datasource.url"),
                        "--spring.flyway.enabled=false",
                        "--parley.secret=" + environment.getProperty("parley.secret"),
                        "--parley.work.in-background=false",
                        "--spring.main.allow-bean-definition-overriding=true",
                        "--logging.level.root=warn");
    }

    public int port() {
        return ((WebServerApplicationContext) second).getWebServer().getPort();
    }

    public ApplicationContext context() {
        return second;
    }

    @Override
    public void close() {
        second.close();
    }

    /** What both instances have in common; the first one closes it. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Shared {

        @Bean(destroyMethod = "")
        DataSource dataSource() {
            return first().getBean(DataSource.class);
        }

        @Bean
        @Primary
        Clock movableClock() {
            return first().getBean(TestClock.class);
        }

        private static ApplicationContext first() {
            ApplicationContext first = FIRST.get();
            if (first == null) {
                throw new IllegalStateException("there is no first instance");
            }
            return first;
        }
    }
}
