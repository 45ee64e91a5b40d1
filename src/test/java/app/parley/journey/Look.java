package app.parley.journey;

import com.microsoft.playwright.options.ColorScheme;

/** How wide a page is shown, and whether by day or by night. */
enum Look {
    TELEPHONE_BY_DAY(390, ColorScheme.LIGHT),
    DESK_BY_DAY(1280, ColorScheme.LIGHT),
    TELEPHONE_BY_NIGHT(390, ColorScheme.DARK),
    DESK_BY_NIGHT(1280, ColorScheme.DARK);

    final int width;
    final ColorScheme scheme;

    Look(int width, ColorScheme scheme) {
        this.width = width;
        this.scheme = scheme;
    }

    boolean isNight() {
        return scheme == ColorScheme.DARK;
    }
}
