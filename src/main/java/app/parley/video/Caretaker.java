package app.parley.video;

import app.parley.platform.WorkDue;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Forgets what rooms kept for those inside only, and ends presences that nobody else can end. */
@Component
class Caretaker implements WorkDue {

    private final Signals signals;
    private final Chats chats;
    private final Presences presences;

    Caretaker(Signals signals, Chats chats, Presences presences) {
        this.signals = signals;
        this.chats = chats;
        this.presences = presences;
    }

    @Override
    public int runBatch(Instant now) {
        return presences.loseAbandoned() + signals.forgetOld() + chats.forgetClosed(now);
    }
}
