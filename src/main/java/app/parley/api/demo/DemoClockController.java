package app.parley.api.demo;

import app.parley.account.Role;
import app.parley.account.SignedIn;
import app.parley.api.RequiredField;
import app.parley.platform.DemoClock;
import app.parley.platform.Idempotency;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads and moves the demo's business clock; each answer comes after everything that is due then has run. */
@RestController
@RequestMapping("/api/v1/demo/clock")
@Profile("demo")
class DemoClockController {

    record ClockView(Instant now) {}

    record ClockSetting(@Nullable Instant now) {}

    record ClockAdvance(@Nullable Duration by) {}

    private final DemoClock clock;
    private final Idempotency idempotency;

    DemoClockController(DemoClock clock, Idempotency idempotency) {
        this.clock = clock;
        this.idempotency = idempotency;
    }

    @GetMapping
    ClockView read(@AuthenticationPrincipal SignedIn me) {
        me.require(Role.ADMIN);
        return new ClockView(clock.instant());
    }

    @PutMapping
    ClockView set(@AuthenticationPrincipal SignedIn me, @RequestBody ClockSetting wanted) {
        me.require(Role.ADMIN);
        clock.set(RequiredField.of("now", wanted.now()));
        return new ClockView(clock.instant());
    }

    /** A key moves the clock once; what is due then has its own transactions, not that of the key. */
    @PostMapping("/advance")
    ClockView advance(
            @AuthenticationPrincipal SignedIn me,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody ClockAdvance wanted) {
        me.require(Role.ADMIN);
        Duration by = RequiredField.of("by", wanted.by());
        Instant now = key == null
                ? clock.move(by)
                : idempotency.once(me.id().value(), key, "advance " + by, Instant.class, () -> clock.move(by));
        clock.runWork();
        return new ClockView(now);
    }
}
