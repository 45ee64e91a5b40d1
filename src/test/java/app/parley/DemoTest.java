package app.parley;

import app.parley.support.DemoDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** A test of the demo as a newcomer starts it, on a database of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:postgresql:replaced",
            "spring.flyway.enabled=false",
            "parley.secret=dGVzdHMgb25seTogYSBzZWNyZXQgb2YgdGhpcnR5LXR3byBieXRlcyBvciBtb3Jl",
            "parley.work.in-background=false",
            "logging.level.root=warn"
        })
@ActiveProfiles("demo")
@Import(DemoDatabase.class)
@DirtiesContext
public @interface DemoTest {}
