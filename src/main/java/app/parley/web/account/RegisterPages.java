package app.parley.web.account;

import app.parley.account.Accounts;
import app.parley.shared.NotFound;
import app.parley.web.frame.Errors;
import app.parley.web.frame.Forms;
import app.parley.web.frame.Language;
import app.parley.web.frame.Notice;
import app.parley.web.frame.Redirect;
import app.parley.web.frame.Sending;
import app.parley.web.frame.Viewer;
import app.parley.web.frame.Zones;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Registering and proving the address. A mailed link shows a button, because mail scanners follow links too. */
@Controller
class RegisterPages {

    private final Accounts accounts;
    private final Forms forms;
    private final Viewer viewer;

    RegisterPages(Accounts accounts, Forms forms, Viewer viewer) {
        this.accounts = accounts;
        this.forms = forms;
        this.viewer = viewer;
    }

    @GetMapping("/register")
    String show(Model model) {
        String zone = viewer.zone().getId();
        String language = viewer.language().tag();
        return page(new RegisterForm(null, null, null, zone, language), null, model);
    }

    @PostMapping("/register")
    Sending register(RegisterForm form, HttpServletRequest request, Model model) {
        return forms.send(
                () -> {
                    accounts.register(form.asNewAccount(), request.getRemoteAddr());
                    return Redirect.to("/register/sent");
                },
                errors -> page(form, errors, model));
    }

    @GetMapping("/register/sent")
    String sent() {
        return "account/register-sent";
    }

    @GetMapping("/verify/{token}")
    String askToVerify(@PathVariable String token, Model model) {
        model.addAttribute("token", token);
        return "account/verify";
    }

    @PostMapping("/verify/{token}")
    ModelAndView verify(@PathVariable String token, RedirectAttributes redirect) {
        try {
            accounts.verify(token);
        } catch (NotFound dead) {
            return new ModelAndView("account/verify-dead", HttpStatus.NOT_FOUND);
        }
        Notice.say(redirect, "account.notice.verified");
        return new ModelAndView(Redirect.to("/sign-in"));
    }

    private static String page(RegisterForm form, @Nullable Errors errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("zones", Zones.names());
        model.addAttribute("languages", Language.values());
        return "account/register";
    }
}
