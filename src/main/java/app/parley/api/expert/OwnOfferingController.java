package app.parley.api.expert;

import app.parley.account.Role;
import app.parley.account.SignedIn;
import app.parley.api.EntityTags;
import app.parley.api.Repeatable;
import app.parley.expert.Offering;
import app.parley.expert.Offerings;
import app.parley.shared.OfferingId;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the caller offers. */
@RestController
@RequestMapping("/api/v1/me/offerings")
class OwnOfferingController {

    private final Offerings offerings;

    OwnOfferingController(Offerings offerings) {
        this.offerings = offerings;
    }

    /** All of them on one page. */
    @GetMapping
    Slice<OfferingView> list(@AuthenticationPrincipal SignedIn me) {
        return new Slice<>(offerings.of(me.id()).stream().map(OfferingView::of).toList(), null);
    }

    @GetMapping("/{id}")
    ResponseEntity<OfferingView> show(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
        Offering offering = offerings.own(me.id(), OfferingId.of(id));
        return EntityTags.ok(OfferingView.of(offering), offering.version());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Repeatable
    ResponseEntity<OfferingView> create(@AuthenticationPrincipal SignedIn me, @RequestBody OfferingRequest body) {
        me.require(Role.EXPERT);
        Offering offering = offerings.create(me.id(), body.form());
        return EntityTags.created(OfferingView.of(offering), offering.version());
    }

    @PutMapping("/{id}")
    ResponseEntity<OfferingView> change(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable UUID id,
            @RequestBody OfferingRequest body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        me.require(Role.EXPERT);
        Offering offering = offerings.change(me.id(), OfferingId.of(id), body.form(), EntityTags.expected(ifMatch));
        return EntityTags.ok(OfferingView.of(offering), offering.version());
    }

    /** Takes it off the list, and its calendars with it; meetings booked with it stay as they are. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
        me.require(Role.EXPERT);
        offerings.withdraw(me.id(), OfferingId.of(id));
    }
}
