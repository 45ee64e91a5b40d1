package app.parley.administration;

import app.parley.account.Accounts;
import app.parley.credit.Ledger;
import app.parley.dispute.Disputes;
import app.parley.meeting.MeetingCounts;
import app.parley.platform.mail.KeptMails;
import app.parley.settlement.Settlements;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Counts what there is; the caller has checked that an administrator asks. */
@Service
public class Administration {

    private final Accounts accounts;
    private final MeetingCounts meetings;
    private final Disputes disputes;
    private final Settlements settlements;
    private final KeptMails mails;
    private final Ledger ledger;
    private final Clock clock;

    Administration(
            Accounts accounts,
            MeetingCounts meetings,
            Disputes disputes,
            Settlements settlements,
            KeptMails mails,
            Ledger ledger,
            Clock clock) {
        this.accounts = accounts;
        this.meetings = meetings;
        this.disputes = disputes;
        this.settlements = settlements;
        this.mails = mails;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Numbers numbers() {
        KeptMails.Count unsent = mails.count();
        return new Numbers(
                disputes.countOpen(),
                settlements.countFailed(),
                unsent.waiting(),
                unsent.givenUp(),
                accounts.count(),
                meetings.at(clock.instant()),
                ledger.balanceOfAll());
    }
}
