package app.parley.web.calendar;

import app.parley.calendar.CalendarKind;
import app.parley.calendar.Distribution;
import app.parley.calendar.Member;
import app.parley.calendar.Rank;
import app.parley.calendar.Service;
import app.parley.expert.Expert;
import app.parley.platform.Gathered;
import app.parley.shared.InvalidInput;
import app.parley.shared.PersonId;
import app.parley.web.frame.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads who is booked by a calendar and for what; people are typed by handle. */
final class TeamReader {

    private TeamReader() {}

    /** @param people whom handles mean */
    static CalendarKind kind(CalendarForm form, Map<String, Expert> people) {
        return switch (form.type()) {
            case PERSONAL -> new CalendarKind.Personal();
            case ROUND_ROBIN -> roundRobin(form.team(), people);
            case SERVICE -> menu(form.menu(), form.team(), people);
        };
    }

    private static CalendarKind roundRobin(TeamForm team, Map<String, Expert> people) {
        Gathered wrong = new Gathered();
        CalendarKind kind = new CalendarKind.RoundRobin(
                wrong.orElse(
                        Distribution.AVAILABILITY,
                        () -> Typed.choice("distribution", Distribution.class, team.distribution())),
                wrong.orElse(1, () -> Typed.number("lookBackDays", team.lookBackDays())),
                team.reassigns(),
                wrong.orElse(List.of(), () -> members(team.members(), people)));
        wrong.refuse();
        return kind;
    }

    private static CalendarKind menu(MenuForm menu, TeamForm team, Map<String, Expert> people) {
        Gathered wrong = new Gathered();
        List<Member> members = wrong.orElse(List.of(), () -> members(team.members(), people));
        List<Service> services = wrong.orElse(List.of(), () -> services(menu.services(), members, people));
        wrong.refuse();
        return new CalendarKind.ServiceMenu(menu.oneBlock(), menu.choosesExpert(), members, services);
    }

    private static List<Member> members(List<MemberRow> rows, Map<String, Expert> people) {
        Gathered wrong = new Gathered();
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            MemberRow row = rows.get(i);
            String path = "members[" + i + "].";
            wrong.orElse(
                    false,
                    () -> members.add(new Member(
                            person(path + "expert", row.handle(), people),
                            Typed.choice(path + "priority", Rank.class, row.priority()),
                            Typed.choice(path + "weight", Rank.class, row.weight()))));
        }
        wrong.refuse();
        return members;
    }

    private static List<Service> services(List<ServiceRow> rows, List<Member> members, Map<String, Expert> people) {
        Gathered wrong = new Gathered();
        List<Service> services = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            ServiceRow row = rows.get(i);
            String path = "services[" + i + "].";
            wrong.orElse(false, () -> services.add(service(path, row, members, people)));
        }
        wrong.refuse();
        return services;
    }

    private static Service service(String path, ServiceRow row, List<Member> members, Map<String, Expert> people) {
        List<PersonId> staff = row.handles().stream()
                .map(handle -> person(path + "staff", handle, people))
                .toList();
        return new Service(
                Typed.offering(path + "offeringId", row.offeringId()),
                Typed.number(path + "bufferBeforeMinutes", row.bufferBeforeMinutes()),
                Typed.number(path + "bufferAfterMinutes", row.bufferAfterMinutes()),
                Typed.choice(path + "charge", Service.Charge.class, row.charge()),
                staff.isEmpty() ? members.stream().map(Member::person).toList() : staff);
    }

    private static PersonId person(String field, String handle, Map<String, Expert> people) {
        Expert expert = people.get(handle);
        if (expert == null) {
            throw new InvalidInput(field, "no-such-expert");
        }
        return expert.id();
    }
}
