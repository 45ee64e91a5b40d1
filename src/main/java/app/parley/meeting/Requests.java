package app.parley.meeting;

import app.parley.account.Account;
import app.parley.account.Accounts;
import app.parley.calendar.Permissions;
import app.parley.expert.Expert;
import app.parley.expert.Experts;
import app.parley.expert.Offering;
import app.parley.expert.Offerings;
import app.parley.platform.Ids;
import app.parley.shared.Credits;
import app.parley.shared.InvalidInput;
import app.parley.shared.MeetingId;
import app.parley.shared.NotFound;
import app.parley.shared.OfferingId;
import app.parley.shared.PersonId;
import app.parley.shared.TimeRange;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** How meetings without a calendar begin: a time is asked for, a meeting is proposed. */
@Component
class Requests {

    private final Accounts accounts;
    private final Experts experts;
    private final Offerings offerings;
    private final MeetingStore meetings;
    private final Commands commands;
    private final Terms current;

    Requests(
            Accounts accounts,
            Experts experts,
            Offerings offerings,
            MeetingStore meetings,
            Commands commands,
            Terms current) {
        this.accounts = accounts;
        this.experts = experts;
        this.offerings = offerings;
        this.meetings = meetings;
        this.commands = commands;
        this.current = current;
    }

    MeetingFacts request(PersonId user, String expertHandle, OfferingId offeringId, Instant startsAt, String topic) {
        String about = Typed.topic(topic);
        Instant now = commands.now();
        Instant start = Typed.futureStart(startsAt, now);
        Expert expert = experts.byHandle(expertHandle);
        Offering offering = offerings.onSale(offeringId).orElseThrow(NotBookable::new);
        requireSold(offering, expert.id(), user);
        TimeRange time = TimeRange.of(start, Duration.ofMinutes(offering.minutes()));
        Meeting meeting = freeForm(about, time, offering.price(), offering, user, now);
        meeting.request();
        return commands.open(meeting);
    }

    MeetingFacts propose(PersonId expert, Proposal proposal) {
        String about = Typed.topic(proposal.topic());
        Instant now = commands.now();
        Instant start = Typed.futureStart(proposal.startsAt(), now);
        int minutes = Typed.between("minutes", proposal.minutes(), 5, 720);
        if (proposal.price().amount() > NewMeeting.HIGHEST_PRICE) {
            throw new InvalidInput("price", "out-of-range");
        }
        Offering offering = offerings
                .find(proposal.offering())
                .filter(offered -> offered.expert().equals(expert))
                .orElseThrow(NotFound::new);
        PersonId user = accounts.find(proposal.user())
                .filter(Account::enabled)
                .map(Account::id)
                .orElseThrow(NotFound::new);
        if (!meetings.haveAgreedBefore(expert, user)) {
            throw new NeverMet();
        }
        TimeRange time = TimeRange.of(start, Duration.ofMinutes(minutes));
        Meeting meeting = freeForm(about, time, proposal.price(), offering, user, now);
        meeting.propose();
        return commands.open(meeting);
    }

    /** An offering on sale is this expert's, their account is open, and nobody buys from themselves. */
    private void requireSold(Offering offering, PersonId expert, PersonId user) {
        boolean sold = offering.expert().equals(expert)
                && !user.equals(expert)
                && accounts.find(expert).filter(Account::enabled).isPresent();
        if (!sold) {
            throw new NotBookable();
        }
    }

    private Meeting freeForm(
            String topic, TimeRange time, Credits price, Offering offering, PersonId user, Instant now) {
        return new NewMeeting(
                        MeetingId.of(Ids.next()),
                        topic,
                        time,
                        offering.location(),
                        price,
                        null,
                        offering.id(),
                        user,
                        offering.expert(),
                        Permissions.ALL)
                .meeting(current, now);
    }
}
