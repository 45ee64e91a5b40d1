package app.parley.guest;

import app.parley.account.Accounts;
import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who may have how many meetings with guests; each meeting counts once for whoever invites to it, for good. */
@Service
public class Plans {

    /** Meetings with guests that the free plan has. */
    public static final int FREE_MEETINGS = 10;

    private final JdbcClient jdbc;
    private final Accounts accounts;

    Plans(JdbcClient jdbc, Accounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    /** @param used meetings with guests so far */
    public record Usage(Plan plan, int used) {}

    @Transactional(readOnly = true)
    public Usage of(PersonId person) {
        Plan plan = jdbc.sql("select plan from guest_plan where person_id = :person")
                .param("person", person.value())
                .query(Plan.class)
                .optional()
                .orElse(Plan.FREE);
        return new Usage(plan, counted(person));
    }

    /** Puts somebody on a plan; the caller has checked that an administrator asks. */
    @Transactional
    public Usage set(PersonId person, Plan plan) {
        accounts.get(person);
        jdbc.sql("""
            insert into guest_plan (person_id, plan) values (:person, :plan)
            on conflict (person_id) do update set plan = excluded.plan
            """).param("person", person.value()).param("plan", plan.name()).update();
        return of(person);
    }

    /** Counts the meeting for whoever invites to it, unless it was counted. @throws GuestLimitReached */
    @Transactional(propagation = Propagation.MANDATORY)
    void count(PersonId person, MeetingId meeting) {
        Plan plan = lock(person);
        boolean isNew = jdbc.sql("""
            insert into guest_counted (person_id, meeting_id) values (:person, :meeting) on conflict do nothing
            """)
                        .param("person", person.value())
                        .param("meeting", meeting.value())
                        .update()
                == 1;
        if (isNew && plan == Plan.FREE && counted(person) > FREE_MEETINGS) {
            throw new GuestLimitReached();
        }
    }

    private Plan lock(PersonId person) {
        jdbc.sql("insert into guest_plan (person_id, plan) values (:person, 'FREE') on conflict do nothing")
                .param("person", person.value())
                .update();
        return jdbc.sql("select plan from guest_plan where person_id = :person for update")
                .param("person", person.value())
                .query(Plan.class)
                .single();
    }

    private int counted(PersonId person) {
        return jdbc.sql("select count(*) from guest_counted where person_id = :person")
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }
}
