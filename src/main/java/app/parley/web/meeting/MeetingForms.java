package app.parley.web.meeting;

import app.parley.account.Accounts;
import app.parley.account.SignedIn;
import app.parley.meeting.MeetingFacts;
import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import app.parley.web.frame.Errors;
import app.parley.web.frame.Forms;
import app.parley.web.frame.Notice;
import app.parley.web.frame.Redirect;
import app.parley.web.frame.Sending;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What all forms of a meeting share: sent once, then back to the meeting's page, if the sender still has one. */
@Component
class MeetingForms {
    private final MeetingViews views;
    private final Accounts accounts;
    private final Forms forms;

    MeetingForms(MeetingViews views, Accounts accounts, Forms forms) {
        this.views = views;
        this.accounts = accounts;
        this.forms = forms;
    }

    MeetingView meeting(SignedIn me, UUID id) {
        return views.page(me.id(), MeetingId.of(id));
    }

    /** Who has a meeting in place of the person who changed it; nobody while it is still theirs. */
    record Taker(@Nullable PersonId person) {

        static Taker of(MeetingFacts meeting, SignedIn me) {
            return new Taker(meeting.sideOf(me.id()) == null ? meeting.expert() : null);
        }
    }

    /** @param notice what the meeting's page then says; also tells one form from another under the same key */
    Sending send(
            SignedIn me,
            UUID id,
            @Nullable String key,
            Object form,
            String notice,
            Function<MeetingId, MeetingFacts> change,
            RedirectAttributes redirect,
            Function<Errors, Object> again) {
        return forms.send(
                () -> {
                    Taker taker = forms.once(
                            me,
                            key,
                            notice + " " + id + " " + form,
                            Taker.class,
                            () -> Taker.of(change.apply(MeetingId.of(id)), me));
                    return taker.person() == null ? done(id, notice, redirect) : gone(taker.person(), redirect);
                },
                again);
    }

    private static Object done(UUID id, String notice, RedirectAttributes redirect) {
        Notice.say(redirect, notice);
        return Redirect.to("/meetings/" + id);
    }

    private Object gone(PersonId taker, RedirectAttributes redirect) {
        Notice.say(
                redirect,
                "notice.handed-over",
                accounts.displayNames(List.of(taker)).getOrDefault(taker, ""));
        return Redirect.to("/meetings");
    }
}
