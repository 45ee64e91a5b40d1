package app.parley;

import app.parley.account.FixturePasswords;
import app.parley.support.FreshDatabase;
import app.parley.support.PartnerSite;
import app.parley.support.TestInstallation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * A test of the whole application on a random port and a real PostgreSQL: one shared context, a fresh database for each
 * class, a clock that the test moves, no work in the background.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:postgresql:replaced-for-each-class",
            "spring.flyway.enabled=false",
            "parley.secret=dGVzdHMgb25seTogYSBzZWNyZXQgb2YgdGhpcnR5LXR3byBieXRlcyBvciBtb3Jl",
            "parley.work.in-background=false",
            "parley.mail.imap.address=answers@parley.test",
            "parley.outgoing.allow-loopback=true",
            "db-scheduler.polling-interval=1s",
            "logging.level.root=warn"
        })
@Import({TestInstallation.class, FixturePasswords.class})
@ContextConfiguration(initializers = PartnerSite.Named.class)
@TestExecutionListeners(listeners = FreshDatabase.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface ParleyTest {}
