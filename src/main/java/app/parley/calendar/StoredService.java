package app.parley.calendar;

import app.parley.shared.OfferingId;
import app.parley.shared.PersonId;
import java.util.List;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A service as the statement that reads calendars answers it. */
record StoredService(UUID offering, int before, int after, Service.Charge charge, List<UUID> staff) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<StoredService>> SERVICES = new TypeReference<>() {};

    static List<Service> read(String json) {
        return JSON.readValue(json, SERVICES).stream()
                .map(StoredService::service)
                .toList();
    }

    private Service service() {
        return new Service(
                OfferingId.of(offering),
                before,
                after,
                charge,
                staff.stream().map(PersonId::of).toList());
    }
}
