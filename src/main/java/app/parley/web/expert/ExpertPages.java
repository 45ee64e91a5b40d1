package app.parley.web.expert;

import app.parley.expert.Expert;
import app.parley.expert.ExpertSearch;
import app.parley.expert.Experts;
import app.parley.shared.Slice;
import app.parley.shared.SliceRequest;
import app.parley.web.frame.LanguageNames;
import app.parley.web.frame.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The public list of experts and each one's page. */
@Controller
class ExpertPages {
    private final Experts experts;
    private final ExpertViews views;
    private final Viewer viewer;

    ExpertPages(Experts experts, ExpertViews views, Viewer viewer) {
        this.experts = experts;
        this.views = views;
        this.viewer = viewer;
    }

    @GetMapping("/experts")
    String list(
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String skill,
            @RequestParam @Nullable String language,
            @RequestParam @Nullable String cursor,
            Model model) {
        ExpertSearch search = new ExpertSearch(asked(q), asked(skill), asked(language));
        Slice<Expert> found = experts.search(search, new SliceRequest(SliceRequest.DEFAULT_LIMIT, asked(cursor)));
        model.addAttribute("search", search);
        model.addAttribute("languages", LanguageNames.choices(viewer.locale()));
        model.addAttribute("experts", views.cards(found.items()));
        model.addAttribute("nextCursor", found.nextCursor());
        return "expert/index";
    }

    @GetMapping("/experts/{handle}")
    String show(@PathVariable String handle, Model model) {
        model.addAttribute("expert", views.page(experts.byHandle(handle)));
        return "expert/show";
    }

    private static @Nullable String asked(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
