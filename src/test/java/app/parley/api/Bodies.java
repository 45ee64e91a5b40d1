package app.parley.api;

/** A body for each call that means something, so that only who calls, and when, can be wrong with it. */
final class Bodies {

    private static final String CALENDAR = """
            {"type": "PERSONAL", "slug": "%s", "name": "Mornings", "description": "", "offeringId": "%s",
             "zone": "Europe/Berlin", "slotMinutes": 30, "intervalMinutes": 30, "bufferBeforeMinutes": 0,
             "bufferAfterMinutes": 0, "minNoticeMinutes": 0, "approval": "AUTOMATIC", "lookBusyPercent": 0,
         "weeklyHours": {"MON": [["09:00", "12:00"]]}, "dateOverrides": {}}\
        """;

    private Bodies() {}

    static String of(Route route, Cast cast) {
        String path = route.path().replace("/api/v1", "");
        return switch (route.method() + " " + path) {
            case "PATCH /meetings/{id}" -> "{\"topic\": \"Another topic\"}";
            case "POST /meetings/{id}/rejection" -> "{\"reason\": \"OTHER\", \"note\": \"\"}";
            case "POST /meetings/{id}/cancellation" -> "{\"reason\": \"I cannot come\", \"acceptedFee\": 0}";
            case "POST /meetings/{id}/new-time" -> "{\"startsAt\": \"" + cast.fixture.freshStart() + "\"}";
            case "PUT /meetings/{id}/progress" -> "{\"answer\": \"WENT_SMOOTHLY\", \"comment\": \"\"}";
            case "PUT /meetings/{id}/rating" -> "{\"stars\": 5, \"text\": \"\"}";
            case "POST /meetings/{id}/guests" -> "{\"guests\": [{\"email\": \"gerda@guests.test\"}]}";
            case "PUT /admin/accounts/{id}/plan" -> "{\"plan\": \"PAID\"}";
            case "PATCH /me/connected-calendars/{id}" -> "{\"blocking\": []}";
            case "PUT /me/offerings/{id}" ->
                "{\"title\": \"Another\", \"description\": \"\", \"minutes\": 30, \"price\": 10}";
            case "PUT /me/calendars/{id}" -> CALENDAR.formatted(cast.seller.slug(), cast.seller.offering());
            case "PUT /me/schedules/{id}" -> "{\"name\": \"Home\", \"zone\": \"UTC\", \"weeklyHours\": {}}";
            case "POST /me/schedules/{id}/holidays" -> "{\"region\": \"DE-BY\", \"year\": 2027}";
            case "PUT /me/calendar-groups/{id}" -> "{\"slug\": \"cast-group\", \"name\": \"All\"}";
            case "PUT /me/calendar-templates/{id}" -> "{\"name\": \"Usual\", \"minutes\": 45}";
            case "POST /meetings/{id}/collaborators/specialists" ->
                "{\"email\": \"somebody@example.test\", \"name\": \"Somebody\"}";
            case "PUT /organisations/{id}" -> "{\"name\": \"Acme\", \"slug\": \"%s\"}".formatted(cast.seller.slug());
            case "PUT /organisations/{id}/members/{personId}" -> "{\"role\": \"OBSERVER\"}";
            case "POST /organisations/{id}/invitations" ->
                "{\"email\": \"somebody@example.test\", \"role\": \"EXPERT\"}";
            case "POST /organisations/{id}/teams", "PUT /organisations/{id}/teams/{teamId}" ->
                "{\"name\": \"Support\"}";
            default -> "{}";
        };
    }
}
