package app.parley.web.home;

import app.parley.expert.ExpertSearch;
import app.parley.expert.Experts;
import app.parley.expert.Skills;
import app.parley.meeting.Terms;
import app.parley.shared.SliceRequest;
import app.parley.web.expert.ExpertViews;
import app.parley.web.frame.Preview;
import app.parley.web.frame.Words;
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
    private final Words words;

    HomePage(Experts experts, Skills skills, ExpertViews views, Terms terms, Words words) {
        this.experts = experts;
        this.skills = skills;
        this.views = views;
        this.terms = terms;
        this.words = words;
    }

    @GetMapping("/")
    String show(Model model) {
        model.addAttribute("preview", new Preview(words.of("home.title"), words.of("home.lead"), "/"));
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
