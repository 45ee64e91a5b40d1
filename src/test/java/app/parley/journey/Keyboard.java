package app.parley.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** Goes through a page by its keys alone, and only to what shows that it has the focus. */
final class Keyboard {

    private static final int STEPS = 120;

    /** What a screen would call the element that has the focus. */
    private static final String NAME = """
            () => {
              const here = document.activeElement;
              const label = here.labels && here.labels[0];
              return ((label || here).innerText || here.value || "").trim().replace(/\\s+/g, " ");
            }""";

    private static final String SHOWN = """
            () => {
              const style = getComputedStyle(document.activeElement);
              return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1;
            }""";

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    void goesTo(String name) {
        for (int step = 0; step < STEPS; step++) {
            page.keyboard().press("Tab");
            if (name.equals(page.evaluate(NAME))) {
                assertThat(page.evaluate(SHOWN)).as("focus of %s is seen", name).isEqualTo(true);
                return;
            }
        }
        throw new AssertionError("No key leads to " + name + " on " + page.url());
    }

    void presses(String name) {
        goesTo(name);
        page.keyboard().press("Enter");
    }

    void types(String label, String text) {
        goesTo(label);
        page.keyboard().type(text);
    }
}
