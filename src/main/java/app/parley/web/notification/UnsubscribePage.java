package app.parley.web.notification;

import app.parley.notification.Preferences;
import app.parley.web.room.Discretion;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Ends mails of a kind, without sign-in: the link is the right to it. Looking changes nothing, because mail scanners look
 * too; sending does, whether a person presses the button or a mail program does it for them (RFC 8058), which follows no
 * redirects.
 */
@Controller
@RequestMapping("/unsubscribe/{token}")
class UnsubscribePage {

    private final Preferences preferences;

    UnsubscribePage(Preferences preferences) {
        this.preferences = preferences;
    }

    @ModelAttribute
    void leaveNoTrace(HttpServletResponse response) {
        Discretion.apply(response);
    }

    @GetMapping
    String ask(@PathVariable String token, Model model) {
        model.addAttribute("kind", preferences.kindOf(token));
        model.addAttribute("token", token);
        return "notification/unsubscribe";
    }

    @PostMapping
    String unsubscribe(@PathVariable String token, Model model) {
        preferences.unsubscribe(token);
        model.addAttribute("kind", preferences.kindOf(token));
        return "notification/unsubscribed";
    }
}
