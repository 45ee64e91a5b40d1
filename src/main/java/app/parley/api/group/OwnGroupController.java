package app.parley.api.group;

import app.parley.account.Role;
import app.parley.account.SignedIn;
import app.parley.api.EntityTags;
import app.parley.api.Repeatable;
import app.parley.calendar.CalendarGroup;
import app.parley.calendar.Groups;
import app.parley.shared.GroupId;
import app.parley.shared.Slice;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's groups of calendars. */
@RestController
@RequestMapping("/api/v1/me/calendar-groups")
class OwnGroupController {

    private final Groups groups;

    OwnGroupController(Groups groups) {
        this.groups = groups;
    }

    /** All of them on one page. */
    @GetMapping
    Slice<GroupView> list(@AuthenticationPrincipal SignedIn me) {
        return new Slice<>(groups.of(me.id()).stream().map(GroupView::of).toList(), null);
    }

    @GetMapping("/{id}")
    ResponseEntity<GroupView> show(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
        CalendarGroup group = groups.own(me.id(), GroupId.of(id));
        return EntityTags.ok(GroupView.of(group), group.version());
    }

    /** A calendar that was in another group leaves it. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Repeatable
    ResponseEntity<GroupView> create(@AuthenticationPrincipal SignedIn me, @RequestBody GroupRequest body) {
        me.require(Role.EXPERT);
        CalendarGroup group = groups.create(me.id(), body.settings());
        return EntityTags.created(GroupView.of(group), group.version());
    }

    @PutMapping("/{id}")
    ResponseEntity<GroupView> change(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable UUID id,
            @RequestBody GroupRequest body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        CalendarGroup group = groups.change(me.id(), GroupId.of(id), body.settings(), EntityTags.expected(ifMatch));
        return EntityTags.ok(GroupView.of(group), group.version());
    }

    /** @param withCalendars whether its calendars are removed too; otherwise they stay on their own */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean withCalendars) {
        groups.remove(me.id(), GroupId.of(id), withCalendars);
    }
}
