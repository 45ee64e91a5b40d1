package app.parley.availability;

import app.parley.calendar.CalendarKind;
import app.parley.calendar.CalendarOnSale;
import app.parley.calendar.Service;
import app.parley.expert.Offering;
import app.parley.shared.InvalidInput;
import app.parley.shared.OfferingId;
import app.parley.shared.PersonId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a booker picked from a menu, as legs: one for all services in a block, or one for each. Services that are meetings
 * of their own follow each other with both buffers between them, whoever does them.
 */
final class MenuChoice {

    /** No meeting takes longer. */
    private static final Duration LONGEST = Duration.ofHours(24);

    private final CalendarOnSale sale;
    private final CalendarKind.ServiceMenu menu;
    private final Choice choice;
    private final Set<PersonId> bookable;

    MenuChoice(CalendarOnSale sale, CalendarKind.ServiceMenu menu, Choice choice) {
        this.sale = sale;
        this.menu = menu;
        this.choice = choice;
        this.bookable = new HashSet<>(sale.calendar().experts());
    }

    /** Where there is no menu, there is nothing to pick. */
    static void refuse(Choice choice) {
        if (!choice.services().isEmpty()) {
            throw new InvalidInput("services", "no-menu");
        }
        if (choice.expert() != null) {
            throw new InvalidInput("expert", "no-choice");
        }
    }

    List<Leg> legs() {
        List<Service> picked = picked();
        if (choice.expert() != null && !menu.choosesExpert()) {
            throw new InvalidInput("expert", "no-choice");
        }
        List<Leg> legs = menu.oneBlock() ? List.of(block(picked)) : inARow(picked);
        Leg last = legs.getLast();
        if (last.offset().plus(last.length()).compareTo(LONGEST) > 0) {
            throw new InvalidInput("services", "too-long");
        }
        return legs;
    }

    private List<Service> picked() {
        if (choice.services().isEmpty()) {
            throw new InvalidInput("services", "required");
        }
        List<Service> picked = new ArrayList<>();
        for (int i = 0; i < choice.services().size(); i++) {
            OfferingId wanted = choice.services().get(i);
            String field = "services[" + i + "]";
            Service service = menu.services().stream()
                    .filter(offered -> offered.offering().equals(wanted))
                    .filter(offered -> sale.offerings().containsKey(wanted))
                    .findFirst()
                    .orElseThrow(() -> new InvalidInput(field, "unknown"));
            if (picked.contains(service)) {
                throw new InvalidInput(field, "taken");
            }
            picked.add(service);
        }
        return picked;
    }

    /** Done by one person from beginning to end. */
    private Leg block(List<Service> picked) {
        Duration length = picked.stream().map(this::length).reduce(Duration.ZERO, Duration::plus);
        List<PersonId> everywhere = picked.getFirst().staff().stream()
                .filter(person ->
                        picked.stream().allMatch(service -> service.staff().contains(person)))
                .toList();
        return new Leg(
                Duration.ZERO,
                length,
                before(picked.getFirst()),
                after(picked.getLast()),
                choice.services(),
                candidates(everywhere));
    }

    private List<Leg> inARow(List<Service> picked) {
        List<Leg> legs = new ArrayList<>();
        Duration free = Duration.ZERO;
        for (Service service : picked) {
            Duration offset = legs.isEmpty() ? Duration.ZERO : free.plus(before(service));
            Duration length = length(service);
            legs.add(new Leg(
                    offset,
                    length,
                    before(service),
                    after(service),
                    List.of(service.offering()),
                    candidates(service.staff())));
            free = offset.plus(length).plus(after(service));
        }
        return legs;
    }

    private List<PersonId> candidates(List<PersonId> staff) {
        PersonId wanted = choice.expert();
        if (wanted != null && !staff.contains(wanted)) {
            boolean works =
                    menu.members().stream().anyMatch(member -> member.person().equals(wanted));
            throw new InvalidInput("expert", works ? "not-their-service" : "unknown");
        }
        return staff.stream()
                .filter(bookable::contains)
                .filter(person -> wanted == null || person.equals(wanted))
                .toList();
    }

    private Duration length(Service service) {
        Offering offering = sale.offerings().get(service.offering());
        if (offering == null) {
            throw new IllegalStateException("picked services are on sale");
        }
        return Duration.ofMinutes(offering.minutes());
    }

    private static Duration before(Service service) {
        return Duration.ofMinutes(service.bufferBeforeMinutes());
    }

    private static Duration after(Service service) {
        return Duration.ofMinutes(service.bufferAfterMinutes());
    }
}
