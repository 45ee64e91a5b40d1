package app.parley.api.expert;

import app.parley.account.SignedIn;
import app.parley.expert.Favourites;
import app.parley.shared.Slice;
import app.parley.shared.SliceRequest;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The experts whom the caller marked to find them again. */
@RestController
@RequestMapping("/api/v1/me/favourites")
class FavouriteController {

    private final Favourites favourites;
    private final ExpertWriter writer;

    FavouriteController(Favourites favourites, ExpertWriter writer) {
        this.favourites = favourites;
        this.writer = writer;
    }

    /** By name; those who do not publish their profile any more are left out. */
    @GetMapping
    Slice<ExpertView> list(@AuthenticationPrincipal SignedIn me, SliceRequest page) {
        return writer.write(favourites.of(me.id(), page));
    }

    @PutMapping("/{handle}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void add(@AuthenticationPrincipal SignedIn me, @PathVariable String handle) {
        favourites.add(me.id(), handle);
    }

    @DeleteMapping("/{handle}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@AuthenticationPrincipal SignedIn me, @PathVariable String handle) {
        favourites.remove(me.id(), handle);
    }
}
