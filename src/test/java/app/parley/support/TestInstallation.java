package app.parley.support;

import java.time.Clock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** What a test replaces: the database's address and the business clock. */
@TestConfiguration(proxyBeanMethods = false)
public class TestInstallation {

    @Bean(destroyMethod = "close")
    TestDatabase dataSource() {
        TestDatabase database = new TestDatabase();
        database.renew();
        return database;
    }

    @Bean
    TestClock testClock() {
        return new TestClock();
    }

    @Bean
    @Primary
    Clock movableClock(TestClock testClock) {
        return testClock;
    }
}
