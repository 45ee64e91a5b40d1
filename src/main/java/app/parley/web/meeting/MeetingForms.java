package app.parley.web.meeting;

import app.parley.account.SignedIn;
import app.parley.shared.MeetingId;
import app.parley.web.frame.Errors;
import app.parley.web.frame.Forms;
import app.parley.web.frame.Notice;
import app.parley.web.frame.Redirect;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What all forms of a meeting share: sent once, then back to the meeting's page. */
@Component
class MeetingForms {
    private final MeetingViews views;
    private final Forms forms;

    MeetingForms(MeetingViews views, Forms forms) {
        this.views = views;
        this.forms = forms;
    }

    MeetingView meeting(SignedIn me, UUID id) {
        return views.page(me.id(), MeetingId.of(id));
    }

    /** @param notice what the meeting's page then says; also tells one form from another under the same key */
    Object send(
            SignedIn me,
            UUID id,
            @Nullable String key,
            Object form,
            String notice,
            Consumer<MeetingId> change,
            RedirectAttributes redirect,
            Function<Errors, Object> again) {
        return forms.send(
                () -> {
                    forms.once(me, key, notice + " " + id + " " + form, String.class, () -> {
                        change.accept(MeetingId.of(id));
                        return id.toString();
                    });
                    Notice.say(redirect, notice);
                    return Redirect.to("/meetings/" + id);
                },
                again);
    }
}
