package app.parley.support;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The empty database that a demo fills. */
@TestConfiguration(proxyBeanMethods = false)
public class DemoDatabase {

    @Bean(destroyMethod = "close")
    TestDatabase dataSource() {
        TestDatabase database = new TestDatabase();
        database.renew();
        return database;
    }
}
