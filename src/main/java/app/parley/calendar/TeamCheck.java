package app.parley.calendar;

import app.parley.shared.InvalidInput;
import app.parley.shared.OfferingId;
import app.parley.shared.PersonId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The bounds of what makes a calendar a team's or a menu; names every field that breaks one. */
final class TeamCheck {

    private static final int MAX_MEMBERS = 50;
    private static final int MAX_SERVICES = 50;

    private final List<InvalidInput.Field> wrong = new ArrayList<>();
    private final Set<PersonId> members = new HashSet<>();

    private TeamCheck() {}

    static List<InvalidInput.Field> refusals(CalendarSettings typed) {
        TeamCheck check = new TeamCheck();
        boolean menu = typed.kind().type() == CalendarType.SERVICE;
        if (menu != (typed.offering() == null)) {
            check.refuse("offeringId", menu ? "not-for-menus" : "required");
        }
        switch (typed.kind()) {
            case CalendarKind.Personal personal -> {}
            case CalendarKind.RoundRobin team -> check.roundRobin(team);
            case CalendarKind.ServiceMenu services -> check.menu(services);
        }
        return check.wrong;
    }

    private void roundRobin(CalendarKind.RoundRobin team) {
        members(team.members());
        if (team.lookBackDays() < 1 || team.lookBackDays() > 365) {
            refuse("lookBackDays", "out-of-range");
        }
    }

    private void menu(CalendarKind.ServiceMenu menu) {
        members(menu.members());
        if (menu.services().isEmpty() || menu.services().size() > MAX_SERVICES) {
            refuse("services", menu.services().isEmpty() ? "required" : "too-many");
        }
        Set<OfferingId> offered = new HashSet<>();
        for (int i = 0; i < menu.services().size(); i++) {
            Service service = menu.services().get(i);
            String path = "services[" + i + "].";
            if (!offered.add(service.offering())) {
                refuse(path + "offeringId", "taken");
            }
            buffer(path + "bufferBeforeMinutes", service.bufferBeforeMinutes());
            buffer(path + "bufferAfterMinutes", service.bufferAfterMinutes());
            staff(path + "staff", service.staff());
        }
    }

    private void members(List<Member> typed) {
        if (typed.isEmpty() || typed.size() > MAX_MEMBERS) {
            refuse("members", typed.isEmpty() ? "required" : "too-many");
        }
        for (int i = 0; i < typed.size(); i++) {
            if (!members.add(typed.get(i).person())) {
                refuse("members[" + i + "].expert", "taken");
            }
        }
    }

    private void staff(String field, List<PersonId> staff) {
        if (staff.isEmpty()) {
            refuse(field, "required");
        } else if (!members.containsAll(staff)) {
            refuse(field, "not-a-member");
        } else if (new HashSet<>(staff).size() < staff.size()) {
            refuse(field, "taken");
        }
    }

    private void buffer(String field, int minutes) {
        if (minutes < 0 || minutes > 720) {
            refuse(field, "out-of-range");
        }
    }

    private void refuse(String field, String code) {
        wrong.add(new InvalidInput.Field(field, code));
    }
}
