package app.parley.web.frame;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that browsers keep for when they cannot reach us; it says nothing about anybody. */
@Controller
class OfflinePage {

    @GetMapping("/offline")
    String show() {
        return "error/offline";
    }
}
