package app.parley.journey;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.credit.Balance;
import app.parley.shared.Credits;

class AccessJourneyTests extends Journey {

    private static final Balance BOOKED = new Balance(Credits.of(900), Credits.of(100));

    @BothWidths
    void keysAloneBook(int width) {
        Visitor una = stranger(width);
        Keyboard keys = new Keyboard(una.page);
        una.opens("/experts/" + town.handle);
        una.sees(town.eva.displayName());
        keys.presses("Skip to content");
        keys.presses("Choose a time");
        una.sees("30 minutes with Eva");
        keys.presses("10:00");
        una.sees("Book this time");
        keys.presses("Sign in and book");
        una.sees("Sign in");
        keys.types("E-mail", town.una.email());
        keys.types("Password", Town.PASSWORD);
        keys.presses("Sign in");
        una.sees("Book this time");
        keys.types("Topic", "Rental contract");
        keys.presses("Continue");
        una.sees("Confirm your booking");
        keys.presses("Book for 100 credits");
        una.sees("Rental contract");
        assertThat(town.balance(town.una)).isEqualTo(BOOKED);
    }

    @BothWidths
    void bookingNeedsNoScript(int width) {
        Visitor una = strangerWithoutScripts(width);
        una.opens("/experts/" + town.handle);
        una.follows("Choose a time");
        una.sees("30 minutes with Eva");
        una.page.locator("#day-2026-11-26").click();
        una.follows("10:00");
        una.sees("Book this time");
        una.follows("Sign in and book");
        una.givesPassword(town.una.email());
        una.sees("Book this time");
        una.types("Topic", "Rental contract");
        una.presses("Continue");
        una.sees("Confirm your booking");
        una.presses("Book for 100 credits");
        una.sees("Rental contract");
        una.readsFact("When", "Thu 26 Nov 2026, 10:00 – 10:30");
        assertThat(town.balance(town.una)).isEqualTo(BOOKED);
    }
}
