package app.parley.guest.itip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers as calendar programs write them. */
class ReplyParserTests {

    /** In the manner of Google Calendar. */
    private static final String GMAIL = """
            BEGIN:VCALENDAR
            PRODID:-//Google Inc//Google Calendar 70.9054//EN
            VERSION:2.0
            CALSCALE:GREGORIAN
            METHOD:REPLY
            BEGIN:VEVENT
            DTSTART:20261123T090000Z
            DTEND:20261123T093000Z
            DTSTAMP:20261122T080910Z
            ORGANIZER;CN=Eva Expert:mailto:answers+tag@parley.test
            UID:u1@localhost
            ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=gerd
             a@guests.test;X-NUM-GUESTS=0:mailto:gerda@guests.test
            X-MICROSOFT-CDO-OWNERAPPTID:-1234
            CREATED:20261122T080000Z
            SEQUENCE:2
            STATUS:CONFIRMED
            TRANSP:OPAQUE
            END:VEVENT
            END:VCALENDAR
            """;

    /** In the manner of Outlook: a zone of Windows, capitals, alarms, its own properties; outlook.com names no organizer. */
    private static final String OUTLOOK = """
            BEGIN:VCALENDAR
            METHOD:REPLY
            PRODID:Microsoft Exchange Server 2010
            VERSION:2.0
            BEGIN:VTIMEZONE
            TZID:Customized Time Zone
            BEGIN:STANDARD
            DTSTART:16010101T030000
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
            END:STANDARD
            END:VTIMEZONE
            BEGIN:VEVENT
            ATTENDEE;PARTSTAT=DECLINED;CN="Gast, Gerda":MAILTO:Gerda@Guests.test
            COMMENT;LANGUAGE=de-DE:Leider nicht\\n
            UID:u1@localhost
            SUMMARY;LANGUAGE=de-DE:Abgelehnt: Thema
            DTSTART;TZID=Customized Time Zone:20261123T100000
            DTEND;TZID=Customized Time Zone:20261123T103000
            CLASS:PUBLIC
            PRIORITY:5
            DTSTAMP:20261122T080910Z
            TRANSP:OPAQUE
            STATUS:CONFIRMED
            SEQUENCE:1
            LOCATION;LANGUAGE=de-DE:Raum
            X-MICROSOFT-CDO-APPT-SEQUENCE:1
            BEGIN:VALARM
            DESCRIPTION:REMINDER
            TRIGGER;RELATED=START:-PT15M
            ACTION:DISPLAY
            END:VALARM
            END:VEVENT
            END:VCALENDAR
            """;

    /** In the manner of Apple's calendar. */
    private static final String APPLE = """
            BEGIN:VCALENDAR
            CALSCALE:GREGORIAN
            VERSION:2.0
            X-APPLE-CALENDAR-COLOR:#1BADF8
            METHOD:REPLY
            PRODID:-//Apple Inc.//macOS 15.1//EN
            BEGIN:VEVENT
            ATTENDEE;CN="Gerda Gast";CUTYPE=INDIVIDUAL;PARTSTAT=TENTATIVE;ROLE=REQ-PARTICIPANT;EMAIL="gerda@guests.test":mailto:gerda@guests.test
            DTEND;TZID=/freeassociation.sourceforge.net/Europe/Berlin:20261123T103000
            TRANSP:OPAQUE
            UID:u1@localhost
            DTSTAMP:20261122T080910Z
            LAST-MODIFIED:20261122T080910Z
            DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Berlin:20261123T100000
            SUMMARY:Thema
            ORGANIZER;CN="Eva Expert":mailto:answers+tag@parley.test
            END:VEVENT
            END:VCALENDAR
            """;

    /** In the manner of Thunderbird. */
    private static final String THUNDERBIRD = """
            BEGIN:VCALENDAR
            PRODID:-//Mozilla.org/NONSGML Mozilla Calendar V1.1//EN
            VERSION:2.0
            METHOD:REPLY
            BEGIN:VEVENT
            CREATED:20261122T080000Z
            LAST-MODIFIED:20261122T080910Z
            DTSTAMP:20261122T080910Z
            UID:u1@localhost
            SUMMARY:Thema
            ORGANIZER;RSVP=TRUE;CN=Eva Expert;PARTSTAT=ACCEPTED;ROLE=CHAIR:mailto:answers%2Btag@parley.test
            ATTENDEE;RSVP=TRUE;CN=Gerda Gast;PARTSTAT=ACCEPTED;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT:mailto:gerda@guests.test
            DTSTART:20261123T090000Z
            DTEND:20261123T093000Z
            SEQUENCE:0
            END:VEVENT
            END:VCALENDAR
            """;

    @Test
    void understandsGoogle() {
        Reply reply = parsed(GMAIL);

        assertThat(reply.method()).isEqualTo(Reply.Method.REPLY);
        assertThat(reply.uid()).isEqualTo("u1@localhost");
        assertThat(reply.sequence()).isEqualTo(2);
        assertThat(reply.writtenAt()).isEqualTo(Instant.parse("2026-11-22T08:09:10Z"));
        assertThat(reply.organizer()).isEqualTo("answers+tag@parley.test");
        assertThat(reply.attendees()).containsExactly(new Reply.Attendee("gerda@guests.test", "ACCEPTED", "", ""));
    }

    @Test
    void understandsOutlookWithoutAnOrganizerAndInAZoneOfItsOwn() {
        Reply reply = parsed(OUTLOOK);

        assertThat(reply.organizer()).isEmpty();
        assertThat(reply.sequence()).isEqualTo(1);
        assertThat(reply.writtenAt()).isEqualTo(Instant.parse("2026-11-22T08:09:10Z"));
        assertThat(reply.answering("gerda@guests.test").orElseThrow().answer()).isEqualTo("DECLINED");
    }

    @Test
    void understandsAppleWithoutASequence() {
        Reply reply = parsed(APPLE);

        assertThat(reply.sequence()).isZero();
        assertThat(reply.answering("gerda@guests.test").orElseThrow().answer()).isEqualTo("TENTATIVE");
    }

    @Test
    void understandsThunderbird() {
        assertThat(parsed(THUNDERBIRD).organizer()).isEqualTo("answers+tag@parley.test");
        assertThat(parsed(THUNDERBIRD).attendees()).hasSize(1);
    }

    @Test
    void readsTheTimeThatSomebodyWouldRatherHave() {
        Reply counter = parsed(GMAIL.replace("METHOD:REPLY", "METHOD:COUNTER"));

        assertThat(counter.method()).isEqualTo(Reply.Method.COUNTER);
        assertThat(counter.suggested()).isNotNull();
        assertThat(counter.suggested().start()).isEqualTo(Instant.parse("2026-11-23T09:00:00Z"));
        assertThat(parsed(OUTLOOK.replace("METHOD:REPLY", "METHOD:COUNTER")).method())
                .isEqualTo(Reply.Method.COUNTER);
    }

    @Test
    void countsTheAnswerOfWhoeverComesInstead() {
        String both = THUNDERBIRD.replace("DTSTART:", """
                ATTENDEE;PARTSTAT=ACCEPTED;DELEGATED-FROM="mailto:gerda@guests.test":mailto:hans@guests.test
                DTSTART:""");
        String passed = "PARTSTAT=DELEGATED;DELEGATED-TO=\"mailto:hans@guests.test\"";
        String alone = THUNDERBIRD.replace("PARTSTAT=ACCEPTED;CUTYPE", passed + ";CUTYPE");

        assertThat(answer(alone))
                .isEqualTo(new Reply.Attendee("gerda@guests.test", "DELEGATED", "hans@guests.test", ""));
        assertThat(answer(both.replace("PARTSTAT=ACCEPTED;CUTYPE", passed + ";CUTYPE")))
                .isEqualTo(new Reply.Attendee("hans@guests.test", "ACCEPTED", "", "gerda@guests.test"));
        assertThat(answer(both).address()).isEqualTo("gerda@guests.test");
        assertThat(answer(GMAIL.replace("mailto:gerda@guests.test", "mailto:alias@guests.test"))
                        .address())
                .isEqualTo("alias@guests.test");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Hello",
                "BEGIN:VCALENDAR",
                "BEGIN:VCALENDAR\nMETHOD:REPLY\nEND:VCALENDAR",
                "BEGIN:VCALENDAR\nMETHOD:REQUEST\nBEGIN:VEVENT\nUID:1\nEND:VEVENT\nEND:VCALENDAR",
                "BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VTODO\nUID:1\nEND:VTODO\nEND:VCALENDAR",
                "BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nSEQUENCE:1\nEND:VEVENT\nEND:VCALENDAR"
            })
    void understandsNothingElse(String text) {
        assertThat(ReplyParser.parse(text)).isEmpty();
    }

    @Test
    void readsNothingOfWhatIsTooLongForAnAnswer() {
        assertThat(ReplyParser.parse(GMAIL + "BEGIN:VTIMEZONE\n".repeat(20_000)))
                .isEmpty();
    }

    @Test
    void takesNumbersAndTimesThatAreNoneForNone() {
        Reply reply =
                parsed(GMAIL.replace("SEQUENCE:2", "SEQUENCE:99999999999").replace("20261122T080910Z", "yesterday"));

        assertThat(reply.sequence()).isZero();
        assertThat(reply.writtenAt()).isNull();
    }

    private static Reply parsed(String text) {
        return ReplyParser.parse(text.replace("\n", "\r\n")).orElseThrow();
    }

    private static Reply.Attendee answer(String text) {
        return parsed(text).answering("gerda@guests.test").orElseThrow();
    }
}
