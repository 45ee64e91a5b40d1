package app.parley.api.sender;

import app.parley.account.SignedIn;
import app.parley.api.Repeatable;
import app.parley.organisation.OrganisationId;
import app.parley.sender.Sender;
import app.parley.sender.SenderId;
import app.parley.sender.Senders;
import app.parley.shared.PersonId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** In whose name the caller's guests are written to. */
@RestController
@RequestMapping("/api/v1/me")
class SenderController {

    private final Senders senders;

    SenderController(Senders senders) {
        this.senders = senders;
    }

    /** The caller's own, and verified ones that an organisation of theirs may use. */
    @GetMapping("/senders")
    SenderList list(@AuthenticationPrincipal SignedIn me) {
        return new SenderList(
                senders.of(me.id()).stream().map(it -> json(me.id(), it)).toList(),
                senders.chosenBy(me.id()).map(it -> it.id().value()).orElse(null));
    }

    /** Keeps an address and mails a code to it. */
    @PostMapping("/senders")
    @ResponseStatus(HttpStatus.CREATED)
    @Repeatable
    SenderJson add(@AuthenticationPrincipal SignedIn me, @RequestBody NewSender body) {
        return json(me.id(), senders.add(me.id(), body.email(), body.name(), organisation(body.organisationId())));
    }

    @PutMapping("/senders/{id}")
    SenderJson change(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id, @RequestBody SenderChange body) {
        return json(
                me.id(), senders.change(me.id(), SenderId.of(id), body.name(), organisation(body.organisationId())));
    }

    @DeleteMapping("/senders/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
        senders.remove(me.id(), SenderId.of(id));
    }

    /** Mails another code in place of the earlier one. */
    @PostMapping("/senders/{id}/code")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Repeatable
    void sendCode(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
        senders.sendAgain(me.id(), SenderId.of(id));
    }

    @PostMapping("/senders/{id}/verification")
    @Repeatable
    SenderJson verify(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id, @RequestBody GivenCode body) {
        return json(me.id(), senders.verify(me.id(), SenderId.of(id), body.code()));
    }

    /** Chooses one of those that are listed, or Parley's own with null. */
    @PutMapping("/sender")
    SenderList choose(@AuthenticationPrincipal SignedIn me, @RequestBody ChosenSender body) {
        senders.choose(me.id(), body.id() == null ? null : SenderId.of(body.id()));
        return list(me);
    }

    private static @Nullable OrganisationId organisation(@Nullable UUID id) {
        return id == null ? null : OrganisationId.of(id);
    }

    private static SenderJson json(PersonId viewer, Sender sender) {
        OrganisationId organisation = sender.organisation();
        return new SenderJson(
                sender.id().value(),
                sender.email(),
                sender.name(),
                organisation == null ? null : organisation.value(),
                sender.verified(),
                sender.owner().equals(viewer));
    }

    /** @param organisationId whose members may use it too; null for nobody else */
    record NewSender(
            @Nullable String email,
            @Nullable String name,
            @Nullable UUID organisationId) {}

    record SenderChange(@Nullable String name, @Nullable UUID organisationId) {}

    record GivenCode(@Nullable String code) {}

    record ChosenSender(@Nullable UUID id) {}

    /** @param chosen null for Parley's own */
    record SenderList(List<SenderJson> items, @Nullable UUID chosen) {}

    /** @param own whether it is the caller's, and not a colleague's */
    record SenderJson(
            UUID id, String email, String name, @Nullable UUID organisationId, boolean verified, boolean own) {}
}
