package app.parley.web.join;

import app.parley.account.Accounts;
import app.parley.account.NewAccount;
import app.parley.account.Role;
import app.parley.expert.Experts;
import app.parley.expert.OfferingForm;
import app.parley.expert.Offerings;
import app.parley.expert.ProfileForm;
import app.parley.meeting.Gate;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.Meetings;
import app.parley.meeting.PersonalLink;
import app.parley.meeting.TimelineEventType;
import app.parley.shared.MeetingId;
import app.parley.shared.OfferingId;
import app.parley.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;

/** A free meeting of half an hour that a user and an expert have agreed upon, for the tests of link and room. */
public final class AgreedMeeting {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Meetings meetings;
    private final Gate gate;
    private final PersonId user;
    private final PersonId expert;
    private final MeetingId id;

    private AgreedMeeting(Meetings meetings, Gate gate, PersonId user, PersonId expert, MeetingId id) {
        this.meetings = meetings;
        this.gate = gate;
        this.user = user;
        this.expert = expert;
        this.id = id;
    }

    public static AgreedMeeting at(Instant start, ApplicationContext context) {
        Meetings meetings = context.getBean(Meetings.class);
        int number = COUNT.incrementAndGet();
        PersonId user = account(context, "Ursula <b>User</b>", "ursula" + number, Set.of(Role.USER));
        PersonId expert = account(context, "Erik Expert", "erik" + number, Set.of(Role.USER, Role.EXPERT));
        String handle = "erik-" + number;
        context.getBean(Experts.class)
                .save(expert, new ProfileForm(handle, "Law", "", List.of(), List.of("en"), true), null);
        OfferingId offering = context.getBean(Offerings.class)
                .create(expert, new OfferingForm("Advice", "", 30, 0, null, null))
                .id();
        MeetingFacts requested = meetings.request(user, handle, offering, start, "Contracts & <i>more</i> 🙂");
        meetings.approve(expert, requested.id(), null);
        return new AgreedMeeting(meetings, context.getBean(Gate.class), user, expert, requested.id());
    }

    public MeetingId id() {
        return id;
    }

    public String usersPath() {
        return link(user).path();
    }

    public String expertsPath() {
        return link(expert).path();
    }

    public void move(Instant start) {
        meetings.proposeNewTime(user, id, start, null);
        meetings.acceptNewTime(expert, id, null);
    }

    public void cancel() {
        meetings.cancel(expert, id, "Ill", null, null);
    }

    public long attended(TimelineEventType type) {
        return meetings.timeline(id, null).stream()
                .filter(event -> event.type() == type)
                .count();
    }

    private PersonalLink link(PersonId person) {
        return gate.linkOf(person, meetings.get(id)).orElseThrow();
    }

    private static PersonId account(ApplicationContext context, String name, String mailbox, Set<Role> roles) {
        return context.getBean(Accounts.class)
                .create(new NewAccount(
                        mailbox + "@parley.test", "correct horse battery", name, "Europe/Berlin", "en", roles))
                .id();
    }
}
