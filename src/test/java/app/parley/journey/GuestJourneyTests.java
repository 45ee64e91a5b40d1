package app.parley.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.attachment.AttachmentFixture;
import app.parley.guest.GuestFixture;
import app.parley.sender.SenderFixture;
import app.parley.shared.MeetingId;
import java.time.Instant;

/** Somebody without an account is invited, answers, reads a file and comes; whoever invited them sees each step. */
class GuestJourneyTests extends Journey {

    private static final Instant STARTS = Instant.parse("2026-11-26T09:00:00Z");
    private static final String GERDA = "gerda.gast@guests.test";

    @BothWidths
    void aGuestIsInvitedAnswersAndComes(int width) {
        MeetingId meeting = town.book(town.una, STARTS, "Rental contract");
        Visitor eva = signedIn(town.eva, width);
        evaInvites(eva, meeting);
        AttachmentFixture.added(context, town.eva.id(), meeting);

        Visitor gerda = stranger(width);
        gerdaAnswers(gerda);
        assertThat(gerda.saves("Notes.txt").suggestedFilename()).isEqualTo("Notes.txt");
        eva.opens("/meetings/" + meeting + "/guests");
        eva.sees("Guests");
        eva.reads("Gerda Gast", GERDA, "accepted");
        eva.photographs("guests-accepted");
        eva.opens("/meetings/" + meeting);
        eva.sees("Rental contract");
        eva.reads("A guest accepted");

        clock.set(STARTS);
        gerda.opens("/guest/" + mail().token());
        gerda.sees("Rental contract");
        gerda.follows("Join the meeting");
        gerda.presses("Enter now");
        assertThat(gerda.page.getByText("You are in the room.")).isVisible();
        eva.opens("/meetings/" + meeting);
        eva.sees("Rental contract");
        eva.reads("A guest opened the personal link");
        gerda.presses("Leave the room");
        gerda.sees("You have left the room");
    }

    private void evaInvites(Visitor eva, MeetingId meeting) {
        eva.opens("/meetings/" + meeting);
        eva.sees("Rental contract");
        eva.opens("/meetings/" + meeting + "/guests");
        eva.sees("Guests");
        eva.types("Addresses", "gerda.gast@guests.test, nobody");
        eva.presses("Invite");
        eva.isAnswered(422);
        assertThat(eva.field("Addresses")).hasValue("gerda.gast@guests.test, nobody");
        eva.photographs("guests-refused");
        eva.types("Addresses", GERDA);
        eva.types("First name", "Gerda");
        eva.types("Last name", "Gast");
        eva.presses("Invite");
        eva.reads("The invitation is noted.", "no answer yet");
        eva.photographs("guests-invited");
    }

    private void gerdaAnswers(Visitor gerda) {
        gerda.opens("/guest/" + mail().token());
        gerda.sees("Rental contract");
        gerda.reads("Eva Novak invites you", "Do you take part?");
        gerda.photographs("guest-invitation");
        gerda.presses("I cannot");
        gerda.reads("You have declined.");
        gerda.presses("I take part");
        gerda.reads("You have accepted.", "Your own way into the room");
        gerda.photographs("guest-accepted");
    }

    @BothWidths
    void guestsAreBroughtToABookingWithoutScriptsToo(int width) {
        Visitor una = strangerWithoutScripts(width);
        una.signsIn(town.una.email());
        una.opens("/bookings/" + town.slug + "?startsAt=" + STARTS);
        una.sees("Book this time");
        una.types("Topic", "Rental contract");
        una.presses("Continue");
        una.sees("Confirm your booking");
        una.types("Guests, if you bring any", GERDA + "; nobody");
        una.photographs("booking-guests");
        una.presses("Book for 100 credits");
        una.sees("Confirm your booking");
        una.isAnswered(422);
        assertThat(una.field("Guests, if you bring any")).hasValue(GERDA + "; nobody");
        una.follows("Change what I typed");
        una.sees("Book this time");
        una.types("Topic", "A new contract");
        una.presses("Continue");
        una.sees("Confirm your booking");
        assertThat(una.field("Guests, if you bring any")).hasValue(GERDA + "; nobody");
        una.types("Guests, if you bring any", GERDA);
        una.presses("Book for 100 credits");
        una.sees("A new contract");
        una.opens(una.path() + "/guests");
        una.reads(GERDA, "no answer yet");
    }

    @BothWidths
    void anAddressOfOnesOwnIsProvedAndUsed(int width) {
        String address = "eva" + town.slug + "@law.test";
        Visitor eva = signedIn(town.eva, width);
        eva.opens("/account/senders");
        eva.sees("Who writes to your guests");
        eva.photographs("senders-empty");
        eva.types("Name that guests see", "Eva Novak, lawyer");
        eva.types("E-mail", address);
        eva.presses("Add an address");
        eva.reads("The address is noted.");
        eva.types("The code that was mailed to " + address, "nonsense");
        eva.presses("Verify");
        eva.isAnswered(422);
        eva.sees("Who writes to your guests");
        eva.photographs("senders-wrong-code");
        eva.types("The code that was mailed to " + address, SenderFixture.code(context, address));
        eva.presses("Verify");
        eva.reads("The address is verified.", "verified");
        assertThat(eva.page.getByLabel("Eva Novak, lawyer")).isChecked();
        eva.looksAtItInEveryLook();
        eva.photographs("senders");
        eva.chooses("Parley; nobody reads what is written back");
        eva.presses("Save");
        eva.reads("The choice is saved.");
    }

    private GuestFixture.Letter mail() {
        GuestFixture guests = new GuestFixture(context);
        guests.write();
        return guests.mails(GERDA).getLast();
    }
}
