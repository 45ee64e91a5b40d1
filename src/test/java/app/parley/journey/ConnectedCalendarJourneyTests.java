package app.parley.journey;

import app.parley.connected.ConnectedFixture;
import app.parley.support.Radicale;
import org.junit.jupiter.api.Test;

class ConnectedCalendarJourneyTests extends Journey {

    @BothWidths
    void anExpertConnectsAnAccountAndChoosesWhatBlocks(int width) throws Exception {
        try (Radicale server = Radicale.start()) {
            server.makeCalendar("work");
            server.makeCalendar("private");
            Visitor eva = signedIn(town.eva, width);
            eva.opens("/calendar");
            eva.follows("Connected calendars");
            eva.sees("Connected calendars");
            eva.reads("None yet.");

            eva.types("Address", "https://10.0.0.1/calendar");
            eva.presses("Connect");
            eva.isAnswered(422);
            eva.sees("Connected calendars");
            eva.reads("This address cannot be connected.");

            eva.chooses("Account on a calendar server");
            eva.types("Address", server.address("/").toString());
            eva.types("Name", "My server");
            eva.types("User name", Radicale.USER);
            eva.types("Password of the account", Radicale.PASSWORD);
            eva.presses("Connect");
            eva.sees("Connected calendars");
            eva.reads("The calendar is connected", "Being read for the first time");

            ConnectedFixture.readDue(context);
            eva.opens("/calendar/connected");
            eva.sees("Connected calendars");
            eva.reads("Up to date", "What it says keeps bookings away.");
            eva.photographs("connected-calendars");
            eva.page.getByLabel("private").uncheck();
            eva.presses("Save choice: My server");
            eva.sees("Connected calendars");
            eva.reads("Your choice is saved.");

            server.stop();
            eva.presses("Read now: My server");
            eva.sees("Connected calendars");
            eva.presses("Remove: My server");
            eva.sees("Connected calendars");
            eva.reads("None yet.");
        }
    }

    @Test
    void worksWithoutScriptsAndTellsWhatIsWrong() {
        Visitor eva = strangerWithoutScripts(1280);
        eva.signsIn(town.eva.email());
        eva.opens("/calendar/connected");
        eva.types("Address", "http://127.0.0.1:9/away.ics");
        eva.types("Name", "Away");
        eva.presses("Connect");
        eva.reads("The calendar is connected");

        ConnectedFixture.readDue(context);
        eva.opens("/calendar/connected");
        eva.reads("Not readable yet", "Nobody can book you until it has been read", "gave no answer that can be used");
        eva.photographs("connected-calendars-unreadable");
    }
}
