package app.parley.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Finding an expert again, and by more than a name. */
class ExpertsJourneyTests extends Journey {

    @BothWidths
    void theListFollowsTheFiltersAndItsAddressDoesToo(int width) {
        Visitor una = signedIn(town.una, width);
        una.opens("/experts?skill=Rental+law");
        una.sees("Experts");
        una.reads("from 100 credits", "Next free:");
        una.field("Highest price").fill("99");
        una.field("Order").selectOption("Cheapest first");
        assertThat(una.page).hasURL(Pattern.compile("maxPrice=99.*sort=price"));
        assertThat(una.page.locator("a[href='/experts/" + town.handle + "']")).hasCount(0);
        una.photographs("experts-none");
        una.page.reload();
        assertThat(una.field("Highest price")).hasValue("99");
        una.follows("Show all");
        una.sees("Experts");
        assertThat(una.page.locator("a[href='/experts/" + town.handle + "']")).hasCount(1);
    }

    @Test
    void filtersNeedNoScript() {
        Visitor una = strangerWithoutScripts(390);
        una.opens("/experts");
        una.field("Skill").fill("rental LAW");
        una.field("Highest price").fill("100");
        una.presses("Search");
        assertThat(una.page.locator("a[href='/experts/" + town.handle + "']")).hasCount(1);
        assertThat(una.field("Highest price")).hasValue("100");
        una.field("Highest price").fill("cheap");
        una.presses("Search");
        una.isAnswered(422);
        una.reads("Write a whole number.");
        assertThat(una.field("Skill")).hasValue("rental LAW");
    }

    @BothWidths
    void aMarkedExpertIsFoundAgain(int width) {
        Visitor una = signedIn(town.una, width);
        una.opens("/experts/" + town.handle);
        una.sees(town.eva.displayName());
        una.presses("Favourite: " + town.eva.displayName());
        assertThat(una.button("Favourite: " + town.eva.displayName())).hasAttribute("aria-pressed", "true");
        una.opens("/favourites");
        una.sees("My favourites");
        una.photographs("favourites");
        una.presses("Favourite: " + town.eva.displayName());
        una.reads("Mark experts by the heart on their cards");
    }

    @Test
    void marksNeedNoScript() {
        Visitor una = strangerWithoutScripts(390);
        una.signsIn(town.una.email());
        una.opens("/experts?skill=Rental+law");
        una.page.locator("#mark-" + town.handle + "-button").click();
        assertThat(una.page).hasURL(Pattern.compile("/experts\\?skill=Rental"));
        una.opens("/favourites");
        assertThat(una.page.locator("a[href='/experts/" + town.handle + "']")).hasCount(1);
    }
}
