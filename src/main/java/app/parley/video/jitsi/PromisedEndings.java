package app.parley.video.jitsi;

import app.parley.platform.WallClock;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Makes a job of each room to end, in the transaction that moves or cancels its meeting. */
@Component
@ConditionalOnProperty(name = "parley.video.platform", havingValue = "jitsi")
class PromisedEndings implements RoomEndings {

    private final SchedulerClient jobs;
    private final OneTimeTask<Void> ending;
    private final JitsiSettings settings;
    private final WallClock wallClock;

    PromisedEndings(
            SchedulerClient jobs, OneTimeTask<Void> jitsiEndingTask, JitsiSettings settings, WallClock wallClock) {
        this.jobs = jobs;
        this.ending = jitsiEndingTask;
        this.settings = settings;
        this.wallClock = wallClock;
    }

    /** Without a way to end rooms they go on until the time that was reserved for them is over. */
    @Override
    public void promise(String room) {
        if (settings.endsRooms()) {
            jobs.scheduleIfNotExists(ending.instance(room), wallClock.now());
        }
    }
}
