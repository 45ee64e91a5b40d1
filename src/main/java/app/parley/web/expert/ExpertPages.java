package app.parley.web.expert;

import app.parley.expert.Expert;
import app.parley.expert.Experts;
import app.parley.expert.Skills;
import app.parley.shared.Slice;
import app.parley.shared.SliceRequest;
import app.parley.web.frame.Errors;
import app.parley.web.frame.Forms;
import app.parley.web.frame.LanguageNames;
import app.parley.web.frame.Preview;
import app.parley.web.frame.Sending;
import app.parley.web.frame.Typed;
import app.parley.web.frame.Viewer;
import app.parley.web.frame.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The public list of experts and each one's page. */
@Controller
class ExpertPages {
    /** Fills rows of two, three and four. */
    static final int PAGE = 24;

    private static final int SKILLS = 100;
    private static final Slice<Expert> NOBODY = new Slice<>(List.of(), null);

    private final Experts experts;
    private final Skills skills;
    private final ExpertViews views;
    private final Forms forms;
    private final Viewer viewer;
    private final Words words;

    ExpertPages(Experts experts, Skills skills, ExpertViews views, Forms forms, Viewer viewer, Words words) {
        this.experts = experts;
        this.skills = skills;
        this.views = views;
        this.forms = forms;
        this.viewer = viewer;
        this.words = words;
    }

    @GetMapping("/experts")
    Sending list(SearchForm form, @RequestParam @Nullable String cursor, Model model) {
        return forms.send(
                () -> page(found(form, cursor), form, null, model), errors -> page(NOBODY, form, errors, model));
    }

    @GetMapping("/experts/{handle}")
    String show(@PathVariable String handle, Model model) {
        Expert expert = experts.byHandle(handle);
        model.addAttribute("expert", views.page(expert));
        model.addAttribute(
                "preview", new Preview(expert.displayName(), expert.headline(), "/experts/" + expert.handle()));
        return "expert/show";
    }

    private Slice<Expert> found(SearchForm form, @Nullable String cursor) {
        return experts.search(form.search(), new SliceRequest(PAGE, Typed.isBlank(cursor) ? null : cursor));
    }

    private String page(Slice<Expert> found, SearchForm form, @Nullable Errors errors, Model model) {
        model.addAttribute("search", form);
        model.addAttribute("errors", errors);
        model.addAttribute("languages", LanguageNames.choices(viewer.locale()));
        model.addAttribute(
                "skills", skills.mostCommon(SliceRequest.first(SKILLS)).items());
        model.addAttribute("experts", views.cards(found.items()));
        model.addAttribute("nextCursor", found.nextCursor());
        model.addAttribute("preview", new Preview(words.of("experts.title"), words.of("home.lead"), "/experts"));
        return "expert/index";
    }
}
