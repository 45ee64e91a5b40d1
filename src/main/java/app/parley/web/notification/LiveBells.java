package app.parley.web.notification;

import app.parley.account.SignedIn;
import app.parley.collaboration.Online;
import app.parley.platform.news.NewsListener;
import app.parley.platform.news.PersonBell;
import app.parley.shared.PersonId;
import app.parley.web.frame.BellView;
import app.parley.web.frame.Bells;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;

/**
 * Tells open pages at once that there is something new for their person, on whichever instance it came to be. Every 20
 * seconds it looks by itself: for news whose bell was not heard, for sign-ins that are over, for pages that are gone.
 */
@Component
class LiveBells implements SmartLifecycle, NewsListener {

    private static final Logger LOG = LoggerFactory.getLogger(LiveBells.class);
    private static final Duration TICK = Duration.ofSeconds(20);

    private final LiveLines lines;
    private final Bells bells;
    private final Online online;
    private final Set<PersonId> withNews = ConcurrentHashMap.newKeySet();
    private ScheduledExecutorService worker = newWorker();
    private volatile boolean running;
    private boolean failing;

    LiveBells(LiveLines lines, Bells bells, Online online) {
        this.lines = lines;
        this.bells = bells;
        this.online = online;
    }

    /** @return false when there are enough of them already; the page looks from time to time instead */
    boolean open(LiveLine line) {
        if (!running || !lines.add(line)) {
            return false;
        }
        line.emitter().onCompletion(() -> lines.remove(line));
        line.emitter().onError(failure -> lines.remove(line));
        later(() -> bring(List.of(line), false));
        return true;
    }

    @Override
    public String topic() {
        return PersonBell.TOPIC;
    }

    /** News that come while others wait for their turn are brought with them. */
    @Override
    public void heard(UUID subject) {
        PersonId person = PersonId.of(subject);
        if (!lines.of(person).isEmpty() && withNews.add(person)) {
            later(() -> {
                withNews.remove(person);
                bring(lines.of(person), true);
            });
        }
    }

    @Override
    public void mayHaveMissedSome() {
        later(this::look);
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedIn who) {
            later(() -> lines.goingOn(lines.of(who.id())));
        }
    }

    @Override
    public void start() {
        if (worker.isShutdown()) {
            worker = newWorker();
        }
        running = true;
        worker.scheduleWithFixedDelay(
                () -> quietly(this::look), TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Lets all pages go, so that they find another instance and none keeps this one from stopping. */
    @Override
    public void stop() {
        running = false;
        worker.shutdown();
        lines.all().forEach(LiveLine::bye);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void look() {
        List<LiveLine> all = lines.all();
        if (!all.isEmpty()) {
            bring(all, false);
            online.stillHere(people(lines.all()));
        }
    }

    private void bring(Collection<LiveLine> some, boolean always) {
        List<LiveLine> going = lines.goingOn(some);
        Map<PersonId, BellView> now = bells.of(people(going));
        going.forEach(line ->
                line.bring(Objects.requireNonNull(now.get(line.person())).mark(), always));
    }

    private static Set<PersonId> people(Collection<LiveLine> some) {
        return some.stream().map(LiveLine::person).collect(Collectors.toSet());
    }

    private void later(Runnable step) {
        if (running) {
            worker.execute(() -> quietly(step));
        }
    }

    private static ScheduledExecutorService newWorker() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("bells").factory());
    }

    /** The database may be away for a while; the next look finds what was missed. */
    private void quietly(Runnable step) {
        try {
            step.run();
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warn("Open pages cannot be told of news at once; looking again every 20 seconds", e);
            }
            failing = true;
        }
    }
}
