package app.parley.api.expert;

import app.parley.expert.Skills;
import app.parley.shared.Slice;
import app.parley.shared.SliceRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What published experts know, for everybody. */
@RestController
@RequestMapping("/api/v1/skills")
class SkillController {

    private final Skills skills;

    SkillController(Skills skills) {
        this.skills = skills;
    }

    /** @param experts how many of the published ones know it */
    record SkillView(String name, long experts) {}

    /** The most common ones first; one that reads the same but for case and accents is one. */
    @GetMapping
    Slice<SkillView> list(SliceRequest page) {
        return skills.mostCommon(page).map(skill -> new SkillView(skill.name(), skill.experts()));
    }
}
