package app.parley.web.home;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Says in one look what Parley is and how the credits flow. */
@Controller
class HomePage {
    @GetMapping("/")
    String show() {
        return "home/index";
    }
}
