package app.parley.api.calendar;

import app.parley.calendar.Approval;
import app.parley.calendar.BookingCalendar;
import app.parley.calendar.CalendarKind;
import app.parley.calendar.CalendarOnSale;
import app.parley.calendar.CalendarSettings;
import app.parley.calendar.CalendarType;
import app.parley.calendar.Question;
import app.parley.calendar.Service;
import app.parley.calendar.SlotRules;
import app.parley.expert.Expert;
import app.parley.expert.Location;
import app.parley.expert.Offering;
import app.parley.shared.Credits;
import app.parley.shared.OfferingId;
import app.parley.shared.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A calendar as everybody sees it: what is offered, by whom, and the rules that a booker needs.
 *
 * @param expert the owner
 * @param offering null for a menu
 * @param team whom a team's calendar or a menu may book; empty for a personal one
 * @param choosesExpert whether the booker may say by whom
 * @param services on the menu; empty without one
 */
record PublicCalendar(
        CalendarType type,
        String slug,
        String name,
        String description,
        String agenda,
        ExpertSummary expert,
        @Nullable OfferingSummary offering,
        String zone,
        int slotMinutes,
        int intervalMinutes,
        int minNoticeMinutes,
        @Nullable Integer bookingWindowDays,
        @Nullable LocalDate endDate,
        Approval approval,
        List<Question> questions,
        boolean userCancels,
        boolean userReschedules,
        List<ExpertSummary> team,
        boolean oneBlock,
        boolean choosesExpert,
        List<ServiceSummary> services) {

    record ExpertSummary(PersonId id, String handle, String displayName) {}

    record OfferingSummary(OfferingId id, String title, String description, Credits price, Location location) {}

    record ServiceSummary(
            OfferingId offeringId,
            String title,
            String description,
            int minutes,
            Credits price,
            Service.Charge charge,
            List<String> staff) {}

    /** @param experts owner and team, as far as they have a profile */
    static PublicCalendar of(CalendarOnSale sale, Map<PersonId, Expert> experts) {
        BookingCalendar calendar = sale.calendar();
        CalendarSettings settings = calendar.settings();
        SlotRules slots = settings.slots();
        CalendarKind.ServiceMenu menu = settings.kind() instanceof CalendarKind.ServiceMenu it ? it : null;
        Offering offering = sale.offering();
        return new PublicCalendar(
                settings.kind().type(),
                settings.slug(),
                settings.name(),
                settings.description(),
                settings.agenda(),
                summary(Objects.requireNonNull(experts.get(calendar.owner()))),
                offering == null ? null : summary(offering, sale),
                calendar.zone().getId(),
                slots.slotMinutes(),
                slots.intervalMinutes(),
                slots.minNoticeMinutes(),
                slots.bookingWindowDays(),
                slots.endDate(),
                settings.approval(),
                settings.questions(),
                settings.permissions().userCancels(),
                settings.permissions().userReschedules(),
                settings.kind().type() == CalendarType.PERSONAL ? List.of() : team(calendar, experts),
                menu != null && menu.oneBlock(),
                menu != null && menu.choosesExpert(),
                menu == null ? List.of() : services(menu, sale, experts));
    }

    private static List<ExpertSummary> team(BookingCalendar calendar, Map<PersonId, Expert> experts) {
        return calendar.experts().stream()
                .map(experts::get)
                .filter(Objects::nonNull)
                .map(PublicCalendar::summary)
                .toList();
    }

    private static List<ServiceSummary> services(
            CalendarKind.ServiceMenu menu, CalendarOnSale sale, Map<PersonId, Expert> experts) {
        List<PersonId> bookable = sale.calendar().experts();
        return menu.services().stream()
                .filter(service -> sale.offerings().containsKey(service.offering()))
                .map(service -> summary(
                        service,
                        Objects.requireNonNull(sale.offerings().get(service.offering())),
                        service.staff().stream()
                                .filter(bookable::contains)
                                .map(person -> Objects.requireNonNull(experts.get(person))
                                        .handle())
                                .toList()))
                .toList();
    }

    private static ServiceSummary summary(Service service, Offering offering, List<String> staff) {
        return new ServiceSummary(
                offering.id(),
                offering.title(),
                offering.description(),
                offering.minutes(),
                offering.price(),
                service.charge(),
                staff);
    }

    private static OfferingSummary summary(Offering offering, CalendarOnSale sale) {
        return new OfferingSummary(
                offering.id(), offering.title(), offering.description(), offering.price(), sale.locationOf(offering));
    }

    private static ExpertSummary summary(Expert expert) {
        return new ExpertSummary(expert.id(), expert.handle(), expert.displayName());
    }
}
