package app.parley.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Makes every message speak the viewer's language. */
@Component("localeResolver")
class ViewersLocale implements LocaleResolver {
    private final Viewer viewer;

    ViewersLocale(Viewer viewer) {
        this.viewer = viewer;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return viewer.locale();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language follows the account or the language switch");
    }
}
