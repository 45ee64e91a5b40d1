package app.parley.web.notification;

import app.parley.account.PageSession;
import app.parley.shared.PersonId;
import app.parley.web.frame.BrowserSession;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The way to one open page of somebody: says that there is something new, never what. Saying it makes nobody wait, and what
 * waits to be said is said once.
 */
final class LiveLine {

    private static final Logger LOG = LoggerFactory.getLogger(LiveLine.class);
    private static final Duration BACK_AFTER = Duration.ofSeconds(3);

    /** What a page can be told. */
    private enum Word {
        NEWS,
        /** That nothing is new, which also shows whether anybody still listens. */
        BEAT,
        /** That nobody is signed in any more, so that the page need not ask again. */
        OVER,
        /** Nothing: it finds another instance by itself. */
        BYE
    }

    private final PersonId person;
    private final HttpSession session;
    private final SseEmitter emitter = new SseEmitter(0L);
    private final Set<Word> waiting = ConcurrentHashMap.newKeySet();
    private final ReentrantLock saying = new ReentrantLock();
    private volatile String shown;

    /** @param shown the mark of what the page shows */
    LiveLine(PersonId person, HttpSession session, String shown) {
        this.person = person;
        this.session = session;
        this.shown = shown;
    }

    PersonId person() {
        return person;
    }

    SseEmitter emitter() {
        return emitter;
    }

    /** By what somebody is signed in at the other end; empty once they are not. */
    Optional<PageSession> signIn() {
        return BrowserSession.signIn(session);
    }

    /** @param mark of what is to be shown now; says so if that is news, or if it always is */
    void bring(String mark, boolean always) {
        boolean news = always || !mark.equals(shown);
        shown = mark;
        say(news ? Word.NEWS : Word.BEAT);
    }

    void over() {
        say(Word.OVER);
    }

    void bye() {
        say(Word.BYE);
    }

    private void say(Word word) {
        if (waiting.add(word)) {
            Thread.startVirtualThread(() -> send(word));
        }
    }

    private void send(Word word) {
        saying.lock();
        try {
            waiting.remove(word);
            switch (word) {
                case NEWS -> emitter.send(SseEmitter.event().name("news").data(""));
                case BEAT -> emitter.send(SseEmitter.event().comment("").reconnectTime(BACK_AFTER.toMillis()));
                case OVER -> {
                    emitter.send(SseEmitter.event().name("over").data(""));
                    emitter.complete();
                }
                case BYE -> emitter.complete();
            }
        } catch (IOException | IllegalStateException e) {
            LOG.debug("Nobody listens any more", e);
        } finally {
            saying.unlock();
        }
    }
}
