package app.parley.api;

import app.parley.collaboration.CallId;
import app.parley.organisation.InvitationId;
import app.parley.organisation.OrganisationId;
import app.parley.organisation.TeamId;
import app.parley.shared.CalendarId;
import app.parley.shared.GroupId;
import app.parley.shared.MeetingId;
import app.parley.shared.OfferingId;
import app.parley.shared.PersonId;
import app.parley.shared.ScheduleId;
import java.util.List;

/** The identities that stand in answers as plain strings. */
final class ApiIds {

    static final List<Class<?>> ALL = List.of(
            PersonId.class,
            MeetingId.class,
            CalendarId.class,
            OfferingId.class,
            ScheduleId.class,
            GroupId.class,
            OrganisationId.class,
            TeamId.class,
            InvitationId.class,
            CallId.class);

    private ApiIds() {}
}
