package app.parley.web.home;

import app.parley.expert.ExpertSearch;
import app.parley.expert.Experts;
import app.parley.expert.Skills;
import app.parley.meeting.Terms;
import app.parley.shared.SliceRequest;
import app.parley.web.expert.ExpertViews;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Says in one look what Parley is and how the credits flow, and shows whom one could book. */
@Controller
class HomePage {
    private static final SliceRequest EXPERTS = SliceRequest.first(3);
    private static final SliceRequest SKILLS = SliceRequest.first(6);

    private final Experts experts;
    private final Skills skills;
    private final ExpertViews views;
    private final Terms terms;

    HomePage(Experts experts, Skills skills, ExpertViews views, Terms terms) {
        this.experts = experts;
        this.skills = skills;
        this.views = views;
        this.terms = terms;
    }

    @GetMapping("/")
    String show(Model model) {
        model.addAttribute("skills", skills.mostCommon(SKILLS).items());
        model.addAttribute(
                "experts",
                views.cards(experts.search(ExpertSearch.bestRated(), EXPERTS).items()));
        model.addAttribute("price", Example.PRICE.amount());
        model.addAttribute("examples", Example.under(terms));
        model.addAttribute("freeHours", terms.lateCancellationLimit().toHours());
        model.addAttribute("answerHours", terms.evaluationLimit().toHours());
        return "home/index";
    }
}
