package app.parley.demo;

import app.parley.account.Account;
import app.parley.account.Accounts;
import app.parley.account.NewAccount;
import app.parley.account.Role;
import app.parley.calendar.Approval;
import app.parley.calendar.CalendarKind;
import app.parley.calendar.CalendarSettings;
import app.parley.calendar.Calendars;
import app.parley.calendar.HoursSource;
import app.parley.calendar.Permissions;
import app.parley.calendar.SlotRules;
import app.parley.credit.Ledger;
import app.parley.expert.Experts;
import app.parley.expert.OfferingForm;
import app.parley.expert.Offerings;
import app.parley.expert.ProfileForm;
import app.parley.schedule.WallClockWindow;
import app.parley.shared.Credits;
import app.parley.shared.OfferingId;
import app.parley.shared.PersonId;
import app.parley.shared.SliceRequest;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Finds or makes demo accounts, profiles and calendars; whoever is there already stays as they are. */
@Component
@Profile("demo")
class Cast {

    static final String PASSWORD = "parley-demo-2026";
    private static final Set<DayOfWeek> EVERY_DAY = Set.of(DayOfWeek.values());

    private final Accounts accounts;
    private final Experts experts;
    private final Offerings offerings;
    private final Calendars calendars;
    private final Ledger ledger;
    private final Clock clock;

    Cast(Accounts accounts, Experts experts, Offerings offerings, Calendars calendars, Ledger ledger, Clock clock) {
        this.accounts = accounts;
        this.experts = experts;
        this.offerings = offerings;
        this.calendars = calendars;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** An expert's shop window. */
    record Shop(String handle, String headline, String bio, List<String> skills, List<String> languages) {}

    /** What an expert's calendar sells, and when. */
    record Hours(
            String slug,
            String title,
            String skill,
            int minutes,
            int interval,
            long price,
            Approval approval,
            int noticeMinutes,
            @Nullable Integer windowDays,
            String zone,
            Set<DayOfWeek> days,
            WallClockWindow window) {

        /** Around the clock, without any limit. */
        static Hours always(String slug, String title, String skill, int minutes, long price) {
            WallClockWindow allDay = new WallClockWindow(0, WallClockWindow.MIDNIGHT);
            return new Hours(
                    slug, title, skill, minutes, minutes, price, Approval.AUTOMATIC, 0, null, "UTC", EVERY_DAY, allDay);
        }
    }

    boolean knows(String email) {
        return find(email) != null;
    }

    /** Somebody who is there. */
    PersonId known(String email) {
        return Objects.requireNonNull(find(email));
    }

    PersonId user(String email, String name, String zone, String language, long credits) {
        PersonId known = find(email);
        if (known != null) {
            return known;
        }
        PersonId person = account(email, name, zone, language, Role.USER);
        ledger.grant(person, Credits.of(credits), "Demo credits", person, "demo:" + person, clock.instant());
        return person;
    }

    PersonId administrator(String email, String name) {
        PersonId known = find(email);
        return known != null ? known : account(email, name, "Europe/Berlin", "en", Role.USER, Role.ADMIN);
    }

    PersonId expert(String email, String name, String zone, String language, Shop shop, Hours hours) {
        PersonId known = find(email);
        if (known != null) {
            return known;
        }
        PersonId person = account(email, name, zone, language, Role.USER, Role.EXPERT);
        experts.save(
                person,
                new ProfileForm(shop.handle(), shop.headline(), shop.bio(), shop.skills(), shop.languages(), true),
                null);
        OfferingId offering = offerings
                .create(
                        person,
                        new OfferingForm(hours.title(), "", hours.minutes(), hours.price(), hours.skill(), null))
                .id();
        calendars.create(person, settings(hours, offering));
        return person;
    }

    OfferingId offeringOf(PersonId expert) {
        return offerings.of(expert).getFirst().id();
    }

    private PersonId account(String email, String name, String zone, String language, Role... roles) {
        Set<Role> all = Arrays.stream(roles).collect(Collectors.toSet());
        return accounts.create(new NewAccount(email, PASSWORD, name, zone, language, all))
                .id();
    }

    private @Nullable PersonId find(String email) {
        return accounts.search(email, SliceRequest.first(100)).items().stream()
                .filter(account -> account.email().equals(email))
                .map(Account::id)
                .findFirst()
                .orElse(null);
    }

    private static CalendarSettings settings(Hours hours, OfferingId offering) {
        Map<DayOfWeek, List<WallClockWindow>> week =
                hours.days().stream().collect(Collectors.toMap(Function.identity(), day -> List.of(hours.window())));
        return new CalendarSettings(
                hours.slug(),
                hours.title(),
                "",
                "",
                offering,
                new HoursSource.Own(new app.parley.schedule.Hours(ZoneId.of(hours.zone()), week, Map.of())),
                new SlotRules(
                        hours.minutes(),
                        hours.interval(),
                        0,
                        0,
                        hours.noticeMinutes(),
                        hours.windowDays(),
                        null,
                        null,
                        0),
                hours.approval(),
                Permissions.ALL,
                List.of(),
                null,
                new CalendarKind.Personal());
    }
}
