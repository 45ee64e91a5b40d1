package app.parley.api.calendar;

import app.parley.api.RequiredField;
import app.parley.calendar.Approval;
import app.parley.calendar.BookingCalendar;
import app.parley.calendar.CalendarKind;
import app.parley.calendar.CalendarSettings;
import app.parley.calendar.CalendarType;
import app.parley.calendar.Candidates;
import app.parley.calendar.Distribution;
import app.parley.calendar.Member;
import app.parley.calendar.Rank;
import app.parley.calendar.Service;
import app.parley.expert.Expert;
import app.parley.shared.InvalidInput;
import app.parley.shared.OfferingId;
import app.parley.shared.PersonId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what an owner sends into settings; people are sent by handle. */
@Component
class CalendarReading {

    private final Candidates candidates;

    CalendarReading(Candidates candidates) {
        this.candidates = candidates;
    }

    /** @param calendar that is changed; null for a new one */
    CalendarSettings settings(CalendarRequest typed, PersonId owner, @Nullable BookingCalendar calendar) {
        return new CalendarSettings(
                RequiredField.of("slug", typed.slug()),
                RequiredField.of("name", typed.name()),
                typed.description() == null ? "" : typed.description(),
                typed.agenda() == null ? "" : typed.agenda(),
                typed.offering(),
                typed.hours(),
                typed.slots(),
                typed.approval() == null ? Approval.AUTOMATIC : typed.approval(),
                typed.permissions(),
                typed.asked(),
                typed.place(),
                kind(typed, owner, calendar));
    }

    private CalendarKind kind(CalendarRequest typed, PersonId owner, @Nullable BookingCalendar calendar) {
        refuseForeignFields(typed);
        Map<String, Expert> people = people(typed, owner, calendar);
        return switch (typed.kind()) {
            case PERSONAL -> new CalendarKind.Personal();
            case ROUND_ROBIN ->
                new CalendarKind.RoundRobin(
                        typed.distribution() == null ? Distribution.AVAILABILITY : typed.distribution(),
                        typed.lookBackDays() == null
                                ? CalendarKind.RoundRobin.USUAL_LOOK_BACK_DAYS
                                : typed.lookBackDays(),
                        Boolean.TRUE.equals(typed.reassigns()),
                        members(typed, people));
            case SERVICE ->
                new CalendarKind.ServiceMenu(
                        Boolean.TRUE.equals(typed.oneBlock()),
                        Boolean.TRUE.equals(typed.choosesExpert()),
                        members(typed, people),
                        services(typed, people));
        };
    }

    private static void refuseForeignFields(CalendarRequest typed) {
        boolean team = typed.kind() == CalendarType.ROUND_ROBIN;
        boolean menu = typed.kind() == CalendarType.SERVICE;
        refuseUnless(team, "distribution", typed.distribution());
        refuseUnless(team, "lookBackDays", typed.lookBackDays());
        refuseUnless(team, "reassigns", typed.reassigns());
        refuseUnless(team || menu, "members", typed.members());
        refuseUnless(menu, "oneBlock", typed.oneBlock());
        refuseUnless(menu, "choosesExpert", typed.choosesExpert());
        refuseUnless(menu, "services", typed.services());
    }

    private static void refuseUnless(boolean fits, String field, @Nullable Object typed) {
        if (!fits && typed != null) {
            throw new InvalidInput(field, "not-for-this-type");
        }
    }

    private Map<String, Expert> people(CalendarRequest typed, PersonId owner, @Nullable BookingCalendar calendar) {
        Stream<@Nullable String> members =
                stream(typed.members()).map(member -> member == null ? null : member.expert());
        Stream<@Nullable String> staff =
                stream(typed.services()).flatMap(service -> service == null ? Stream.empty() : stream(service.staff()));
        List<String> handles = Stream.concat(members, staff)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return candidates.named(handles, owner, calendar);
    }

    private static List<Member> members(CalendarRequest typed, Map<String, Expert> people) {
        List<@Nullable MemberRequest> sent = RequiredField.of("members", typed.members());
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            MemberRequest member = RequiredField.of("members[" + i + "]", sent.get(i));
            members.add(new Member(
                    person("members[" + i + "].expert", member.expert(), people),
                    member.priority() == null ? Rank.MEDIUM : member.priority(),
                    member.weight() == null ? Rank.MEDIUM : member.weight()));
        }
        return members;
    }

    private static List<Service> services(CalendarRequest typed, Map<String, Expert> people) {
        List<@Nullable ServiceRequest> sent = RequiredField.of("services", typed.services());
        List<Service> services = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            services.add(service("services[" + i + "]", RequiredField.of("services[" + i + "]", sent.get(i)), people));
        }
        return services;
    }

    private static Service service(String path, ServiceRequest sent, Map<String, Expert> people) {
        List<@Nullable String> handles = RequiredField.of(path + ".staff", sent.staff());
        List<PersonId> staff = new ArrayList<>();
        for (int i = 0; i < handles.size(); i++) {
            staff.add(person(path + ".staff[" + i + "]", handles.get(i), people));
        }
        return new Service(
                OfferingId.of(RequiredField.of(path + ".offeringId", sent.offeringId())),
                sent.bufferBeforeMinutes() == null ? 0 : sent.bufferBeforeMinutes(),
                sent.bufferAfterMinutes() == null ? 0 : sent.bufferAfterMinutes(),
                sent.charge() == null ? Service.Charge.PRICE : sent.charge(),
                staff);
    }

    private static PersonId person(String field, @Nullable String handle, Map<String, Expert> people) {
        Expert expert = people.get(RequiredField.of(field, handle));
        if (expert == null) {
            throw new InvalidInput(field, "unknown");
        }
        return expert.id();
    }

    private static <T extends @Nullable Object> Stream<T> stream(@Nullable Collection<T> sent) {
        return sent == null ? Stream.empty() : sent.stream();
    }
}
