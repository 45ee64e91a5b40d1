package app.parley.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import app.parley.platform.Ids;
import app.parley.schedule.Schedules;
import app.parley.shared.PersonId;
import app.parley.shared.RuleViolation;
import app.parley.support.Together;
import app.parley.web.booking.Market;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Real threads that want the last of what a person, or everybody, may have: one gets it, the others are told so. */
@ParleyTest
class CapRaceTests {

    private static final int ONE_LESS = 49;

    @Autowired
    ApplicationContext context;

    @Autowired
    Schedules schedules;

    @Autowired
    Groups groups;

    @Autowired
    Templates templates;

    private PersonId expert;

    @BeforeEach
    void anExpert() {
        expert = new Market(context).eva.id();
        forgetTemplatesOfEverybody();
    }

    @AfterEach
    void forgetTemplatesOfEverybody() {
        templates.ofEverybody().forEach(template -> templates.remove(null, template.id()));
    }

    @RepeatedTest(3)
    void nobodyKeepsMoreSchedulesThanFifty() throws Exception {
        oneGetsTheLast(() -> schedules.create(
                expert, "Office", Settings.settings("UTC").allWeek().hours()));

        assertThat(schedules.of(expert)).hasSize(ONE_LESS + 1);
    }

    @RepeatedTest(3)
    void nobodyKeepsMoreGroupsThanFifty() throws Exception {
        oneGetsTheLast(() -> groups.create(expert, new GroupSettings("g-" + Ids.next(), "All", "", true, List.of())));

        assertThat(groups.of(expert)).hasSize(ONE_LESS + 1);
    }

    @RepeatedTest(3)
    void everybodyHasNoMoreTemplatesThanFifty() throws Exception {
        oneGetsTheLast(() -> templates.create(null, new TemplateSettings("Usual", 30, "", List.of())));

        assertThat(templates.ofEverybody()).hasSize(ONE_LESS + 1);
    }

    private static void oneGetsTheLast(Callable<?> create) throws Exception {
        for (int i = 0; i < ONE_LESS; i++) {
            create.call();
        }
        List<String> outcomes = Together.run(Collections.nCopies(8, () -> outcome(create)));

        assertThat(outcomes).hasSize(8).containsOnlyOnce("done");
    }

    private static String outcome(Callable<?> create) throws Exception {
        try {
            create.call();
            return "done";
        } catch (RuleViolation refusal) {
            return refusal.code();
        }
    }
}
