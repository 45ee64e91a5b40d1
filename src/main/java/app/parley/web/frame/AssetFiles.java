package app.parley.web.frame;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves the bundles. An address of another version, from an instance not yet renewed, gets this one's, not to be kept. */
@Controller
class AssetFiles {
    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Assets assets;

    AssetFiles(Assets assets) {
        this.assets = assets;
    }

    @GetMapping("/assets/{version}/{name}")
    ResponseEntity<byte[]> file(@PathVariable String version, @PathVariable String name) {
        return assets.named(name)
                .map(bundle -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(bundle.type() + ";charset=UTF-8"))
                        .cacheControl(bundle.version().equals(version) ? FOR_GOOD : CacheControl.noStore())
                        .body(bundle.content()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
