package app.parley.api.guest;

import app.parley.account.SignedIn;
import app.parley.api.RequiredField;
import app.parley.guest.Plan;
import app.parley.guest.Plans;
import app.parley.shared.PersonId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How many meetings with guests somebody may have. */
@RestController
@RequestMapping("/api/v1")
class PlanController {

    private final Plans plans;

    PlanController(Plans plans) {
        this.plans = plans;
    }

    @GetMapping("/me/plan")
    Plans.Usage show(@AuthenticationPrincipal SignedIn me) {
        return plans.of(me.id());
    }

    @PutMapping("/admin/accounts/{id}/plan")
    Plans.Usage set(@PathVariable UUID id, @RequestBody NewPlan body) {
        return plans.set(new PersonId(id), RequiredField.of("plan", body.plan()));
    }

    record NewPlan(@Nullable Plan plan) {}
}
