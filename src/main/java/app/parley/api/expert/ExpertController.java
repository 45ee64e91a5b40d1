package app.parley.api.expert;

import app.parley.expert.ExpertSearch;
import app.parley.expert.Experts;
import app.parley.shared.Slice;
import app.parley.shared.SliceRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Published experts, for everybody. */
@RestController
@RequestMapping("/api/v1/experts")
class ExpertController {

    private final Experts experts;
    private final ExpertWriter writer;

    ExpertController(Experts experts, ExpertWriter writer) {
        this.experts = experts;
        this.writer = writer;
    }

    /**
     * Every word of {@code q} occurs in name, headline or skills; case and accents make no difference. {@code minRating}
     * leaves out who has no rating; {@code maxPrice} is of the cheapest offering.
     */
    @GetMapping
    Slice<ExpertView> search(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String skill,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable Double minRating,
            @RequestParam(required = false) @Nullable Long maxPrice,
            @RequestParam(defaultValue = "NAME") ExpertSearch.Order sort,
            SliceRequest page) {
        ExpertSearch search = new ExpertSearch(q, skill, language, minRating, maxPrice, sort);
        return writer.write(experts.search(search, page));
    }

    @GetMapping("/{handle}")
    ExpertView show(@PathVariable String handle) {
        return writer.write(experts.byHandle(handle));
    }
}
