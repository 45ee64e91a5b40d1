package app.parley.connected.caldav;

import app.parley.connected.caldav.Multistatus.Resource;
import app.parley.shared.TimeRange;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** One visit to an account. */
public final class DavSession {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private static final String ABOUT = """
            <propfind xmlns="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav" xmlns:s="http://calendarserver.org/ns/"><prop>
            <resourcetype/><displayname/><current-user-principal/><sync-token/><c:calendar-home-set/>
            <c:supported-calendar-component-set/><s:getctag/></prop></propfind>""";

    private static final String EVENTS = """
            <c:calendar-query xmlns="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><prop><c:calendar-data/></prop>
            <c:filter><c:comp-filter name="VCALENDAR"><c:comp-filter name="VEVENT">
            <c:time-range start="%s" end="%s"/></c:comp-filter></c:comp-filter></c:filter></c:calendar-query>""";

    private final DavRequests requests;
    private final URI address;

    DavSession(DavRequests requests, URI address) {
        this.requests = requests;
        this.address = address;
    }

    /**
     * The calendars with events: the address itself, if it is one, else those of the home that the server names.
     *
     * @throws DavAnswerUnusable when there are none
     */
    public List<DavCalendar> calendars() {
        List<Resource> here = about(address);
        if (here.stream().anyMatch(DavSession::isCalendar)) {
            return calendars(here);
        }
        URI home = home(here)
                .or(() -> home(about(address.resolve("/.well-known/caldav"))))
                .or(() -> home(about(address.resolve("/"))))
                .orElseThrow(DavAnswerUnusable::new);
        List<DavCalendar> found =
                calendars(requests.required("PROPFIND", home, 1, ABOUT).resources());
        if (found.isEmpty()) {
            throw new DavAnswerUnusable();
        }
        return found;
    }

    /** The iCalendar objects that touch the range. */
    public List<String> objects(DavCalendar calendar, TimeRange within) {
        String question = EVENTS.formatted(time(within.start()), time(within.end()));
        return requests.required("REPORT", calendar.address(), 1, question).resources().stream()
                .map(resource -> resource.text(Multistatus.CALDAV, "calendar-data"))
                .toList();
    }

    private List<Resource> about(URI resource) {
        return requests.send("PROPFIND", resource, 0, ABOUT)
                .map(Multistatus::resources)
                .orElse(List.of());
    }

    /** Named by the resource itself, or by the person it says is signed in. */
    private Optional<URI> home(List<Resource> resources) {
        return homeSet(resources)
                .or(() -> resources.stream()
                        .flatMap(resource -> resource.target(Multistatus.DAV, "current-user-principal").stream())
                        .findFirst()
                        .flatMap(principal -> homeSet(about(principal))));
    }

    private static Optional<URI> homeSet(List<Resource> resources) {
        return resources.stream()
                .flatMap(resource -> resource.target(Multistatus.CALDAV, "calendar-home-set").stream())
                .findFirst();
    }

    private static List<DavCalendar> calendars(List<Resource> resources) {
        return resources.stream()
                .filter(DavSession::isCalendar)
                .filter(DavSession::hasEvents)
                .map(DavSession::calendar)
                .toList();
    }

    private static DavCalendar calendar(Resource resource) {
        String name = resource.text(Multistatus.DAV, "displayname");
        String path = resource.address().getPath().replaceFirst("/+$", "");
        String change = resource.text(Multistatus.CALENDAR_SERVER, "getctag");
        return new DavCalendar(
                resource.address(),
                name.isEmpty() ? path.substring(path.lastIndexOf('/') + 1) : name,
                change.isEmpty() ? resource.text(Multistatus.DAV, "sync-token") : change);
    }

    private static boolean isCalendar(Resource resource) {
        return resource.property(Multistatus.DAV, "resourcetype")
                .flatMap(type -> Multistatus.child(type, Multistatus.CALDAV, "calendar"))
                .isPresent();
    }

    /** Tasks and journals have calendars of their own on many servers. */
    private static boolean hasEvents(Resource resource) {
        Optional<Element> kinds = resource.property(Multistatus.CALDAV, "supported-calendar-component-set");
        return kinds.isEmpty()
                || kinds.stream()
                        .flatMap(set -> Multistatus.children(set).stream())
                        .map(kind -> kind.getAttribute("name"))
                        .flatMap(Stream::of)
                        .anyMatch("VEVENT"::equalsIgnoreCase);
    }

    private static String time(Instant instant) {
        return UTC.format(instant);
    }
}
