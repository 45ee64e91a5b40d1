package app.parley.api;

import app.parley.account.Account;
import app.parley.account.Accounts;
import app.parley.account.ApiKeys;
import app.parley.account.Role;
import app.parley.account.SignedIn;
import app.parley.attachment.Attachment;
import app.parley.attachment.AttachmentFixture;
import app.parley.availability.BlockedTimes;
import app.parley.calendar.Approval;
import app.parley.calendar.CalendarKind;
import app.parley.calendar.CalendarSettings;
import app.parley.calendar.Calendars;
import app.parley.calendar.Distribution;
import app.parley.calendar.GroupSettings;
import app.parley.calendar.Groups;
import app.parley.calendar.Member;
import app.parley.calendar.Rank;
import app.parley.calendar.Settings;
import app.parley.calendar.TemplateSettings;
import app.parley.calendar.Templates;
import app.parley.collaboration.CollaborationFixture;
import app.parley.connected.ConnectedFixture;
import app.parley.credit.LedgerChecks;
import app.parley.expert.OfferingForm;
import app.parley.expert.Offerings;
import app.parley.guest.GuestFixture;
import app.parley.guest.Plan;
import app.parley.guest.Plans;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.MeetingFixture;
import app.parley.notification.NotificationFixture;
import app.parley.organisation.OrganisationFixture;
import app.parley.platform.mail.MailFixture;
import app.parley.schedule.Schedules;
import app.parley.sender.SenderFixture;
import app.parley.shared.CalendarId;
import app.parley.shared.GroupId;
import app.parley.shared.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationContext;

/** Who and what it takes to try every route: a user and an expert with a meeting, two strangers, an administrator. */
public final class Cast {

    public final MeetingFixture fixture;
    public final Account user;
    public final Account expert;
    public final Account stranger;
    final Account otherExpert;
    public final Account admin;
    final MeetingFixture.Seller seller;

    private final ApplicationContext context;
    private final Accounts accounts;

    public Cast(ApplicationContext context) {
        this.context = context;
        accounts = context.getBean(Accounts.class);
        fixture = new MeetingFixture(context);
        user = fixture.account();
        expert = fixture.account();
        stranger = fixture.account();
        otherExpert = fixture.account();
        admin = fixture.account();
        fixture.give(user.id(), 100_000);
        seller = fixture.seller(expert.id(), Approval.AUTOMATIC, 100);
        fixture.seller(otherExpert.id(), Approval.AUTOMATIC, 100);
        accounts.grant(admin.id(), Role.ADMIN);
        context.getBean(Plans.class).set(user.id(), Plan.PAID);
        context.getBean(Plans.class).set(expert.id(), Plan.PAID);
    }

    public MeetingFacts meeting() {
        return fixture.agreedRequest(user.id(), seller);
    }

    /** The route's path with something in it that exists, and belongs to the user or the expert. */
    public String path(Route route) {
        if (route.path().contains("{attachmentId}")) {
            Attachment file =
                    AttachmentFixture.added(context, expert.id(), meeting().id());
            return route.path()
                    .replace("{id}", file.meeting().toString())
                    .replace("{token}", "no-such-token")
                    .replace("{attachmentId}", file.id().toString());
        }
        if (route.path().contains("/collaborators/{callId}")) {
            MeetingFacts meeting = meeting();
            return route.path()
                    .replace("{id}", meeting.id().toString())
                    .replace("{callId}", new CollaborationFixture(context).open(meeting.id(), stranger.id()));
        }
        OrganisationFixture.Company company = route.path().startsWith("/organisation/{slug}")
                        || route.path().contains("{teamId}")
                        || route.path().contains("{personId}")
                ? company()
                : null;
        return invited(route.path())
                .replace("{teamId}", company == null ? "" : company.team())
                .replace("{personId}", company == null ? "" : company.colleague())
                .replace("{handle}", seller.handle())
                .replace("{slug}", seller.slug())
                .replace("{token}", "no-such-token")
                .replace("{secret}", "no-such-secret")
                .replaceAll("\\{(meetingId|meeting)}", meeting().id().toString())
                .replace("{calendarId}", route.path().contains("{calendarId}") ? team().toString() : "")
                .replace("{code}", "DE")
                .replace("{callId}", route.path().contains("{callId}") ? calling(expert) : "")
                .replace("{invitationId}", invitation(route.path()))
                .replace("{version}", "earlier")
                .replace("{name}", "parley.css")
                .replace("{id}", route.path().contains("{id}") ? thing(route.path()) : "")
                .concat(query(route.path()));
    }

    /** A guest belongs to one meeting. */
    private String invited(String path) {
        if (!path.contains("{guest")) {
            return path;
        }
        MeetingFacts meeting = meeting();
        String guest =
                new GuestFixture(context).invited(user.id(), meeting.id()).toString();
        return path.replaceAll("\\{(guestId|guest)}", guest)
                .replace("{id}", meeting.id().toString());
    }

    /** Whom the thing in the route's path belongs to. */
    public Account owner(Route route) {
        return route.path().contains("api-keys") ? user : expert;
    }

    private static String query(String path) {
        if (path.endsWith("/holidays")) {
            return path.contains("{code}") ? "?year=2027" : "";
        }
        return path.endsWith("/meetings/{id}/slots") ? "?from=2026-11-23&to=2026-11-24" : "";
    }

    private String thing(String path) {
        if (path.contains("/organisations/{id}")) {
            return company().organisation().toString();
        } else if (path.contains("/offerings/{id}")) {
            return context.getBean(Offerings.class)
                    .create(expert.id(), new OfferingForm("Another", "", 30, 10, null, null))
                    .id()
                    .toString();
        } else if (path.contains("/blocked-times/{id}")) {
            Instant start = fixture.freshStart();
            return context.getBean(BlockedTimes.class)
                    .add(expert.id(), TimeRange.of(start, Duration.ofHours(1)), "")
                    .id()
                    .toString();
        } else if (path.contains("/connected")) {
            return ConnectedFixture.connection(context, expert.id()).toString();
        } else if (path.contains("/api-keys/{id}")) {
            return context.getBean(ApiKeys.class)
                    .create(user.id(), "A key", List.of("meetings:read"))
                    .key()
                    .id()
                    .toString();
        } else if (path.contains("/schedules/{id}")) {
            return context.getBean(Schedules.class)
                    .create(
                            expert.id(),
                            "Office",
                            Settings.settings("UTC").allWeek().hours())
                    .id()
                    .toString();
        } else if (path.contains("groups/{id}")) {
            return group().toString();
        } else if (path.contains("templates/{id}")) {
            return context.getBean(Templates.class)
                    .create(
                            path.contains("/admin/") ? null : expert.id(),
                            new TemplateSettings("Usual", 30, "", List.of()))
                    .id()
                    .toString();
        } else if (path.contains("/ledger/checks/{id}")) {
            return context.getBean(LedgerChecks.class).begin(admin.id()).id().toString();
        } else if (path.contains("/teams/{id}")) {
            return team().toString();
        } else if (path.contains("calendar")) {
            return context.getBean(Calendars.class)
                    .of(expert.id())
                    .getFirst()
                    .id()
                    .toString();
        } else if (path.contains("accounts/{id}")) {
            return stranger.id().toString();
        } else if (path.contains("/notifications/{id}")) {
            meeting();
            return new NotificationFixture(context).newest(expert.id()).toString();
        } else if (path.contains("contacts/{id}")) {
            return new GuestFixture(context)
                    .contact(expert.id(), meeting().id())
                    .toString();
        } else if (path.contains("senders/{id}")) {
            return SenderFixture.unproved(context, expert.id()).toString();
        } else if (path.contains("/mail/{id}")) {
            return MailFixture.promised(context).toString();
        }
        return path.contains("meetings/{id}") ? meeting().id().toString() : "";
    }

    /** The expert's organisation, which has the address of the calendar, and a colleague in its newest team. */
    private OrganisationFixture.Company company() {
        return new OrganisationFixture(context).company(expert, seller.slug());
    }

    /** Somebody else's meeting calls them. */
    private String calling(Account colleague) {
        return new CollaborationFixture(context).open(meeting().id(), colleague.id());
    }

    private String invitation(String path) {
        if (!path.contains("{invitationId}")) {
            return "";
        }
        OrganisationFixture organisations = new OrganisationFixture(context);
        return path.contains("/me/") || path.startsWith("/organisation/invitations")
                ? organisations.invitationOf(expert)
                : organisations.invitationBy(company(), expert);
    }

    private GroupId group() {
        Groups groups = context.getBean(Groups.class);
        return groups.of(expert.id()).stream()
                .findFirst()
                .orElseGet(
                        () -> groups.create(expert.id(), new GroupSettings("cast-group", "All", "", true, List.of())))
                .id();
    }

    /** A calendar that has the expert on its team. */
    private CalendarId team() {
        Member member = new Member(expert.id(), Rank.MEDIUM, Rank.MEDIUM);
        CalendarKind kind = new CalendarKind.RoundRobin(Distribution.EQUAL, 30, false, List.of(member));
        CalendarSettings settings =
                Settings.settings("UTC").offering(seller.offering()).kind(kind).build();
        return context.getBean(Calendars.class).create(expert.id(), settings).id();
    }

    /** With the roles they have by now. */
    SignedIn signedIn(Account account) {
        Account now = accounts.get(account.id());
        return new SignedIn(now.id(), now.displayName(), now.roles(), Set.of());
    }
}
