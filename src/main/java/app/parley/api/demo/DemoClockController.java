package app.parley.api.demo;

import app.parley.account.Role;
import app.parley.account.SignedIn;
import app.parley.platform.DemoClock;
import app.parley.shared.InvalidInput;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
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

    DemoClockController(DemoClock clock) {
        this.clock = clock;
    }

    @GetMapping
    ClockView read(@AuthenticationPrincipal SignedIn me) {
        me.require(Role.ADMIN);
        return new ClockView(clock.instant());
    }

    @PutMapping
    ClockView set(@AuthenticationPrincipal SignedIn me, @RequestBody ClockSetting wanted) {
        me.require(Role.ADMIN);
        clock.set(required("now", wanted.now()));
        return new ClockView(clock.instant());
    }

    @PostMapping("/advance")
    ClockView advance(@AuthenticationPrincipal SignedIn me, @RequestBody ClockAdvance wanted) {
        me.require(Role.ADMIN);
        clock.advance(required("by", wanted.by()));
        return new ClockView(clock.instant());
    }

    private static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new InvalidInput(field, "required");
        }
        return value;
    }
}
