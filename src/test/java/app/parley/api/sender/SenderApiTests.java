package app.parley.api.sender;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import app.parley.account.Account;
import app.parley.api.Api;
import app.parley.meeting.MeetingFixture;
import app.parley.platform.Ids;
import app.parley.sender.SenderFixture;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

@ParleyTest
class SenderApiTests {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Test
    void addsProvesChoosesAndRemovesAnAddress() {
        MeetingFixture people = new MeetingFixture(context);
        Account eva = people.account();
        Api api = Api.at(port).signIn(eva.email(), MeetingFixture.PASSWORD);
        String address = "eva" + Ids.next() + "@law.test";

        String id = api.post("/me/senders", Map.of("email", address, "name", "Eva & Partner"))
                .expect(201)
                .json()
                .path("id")
                .asString();
        api.put("/me/sender", Map.of("id", id)).expectProblem(409, "sender-not-verified");
        String code = SenderFixture.code(context, address);
        String wrong = code.equals("000000") ? "000001" : "000000";
        api.post("/me/senders/" + id + "/verification", Map.of("code", wrong)).expectInvalid("code", "wrong-code");
        assertThat(api.post("/me/senders/" + id + "/verification", Map.of("code", code))
                        .expect(200)
                        .json()
                        .path("verified")
                        .asBoolean())
                .isTrue();

        JsonNode list = api.get("/me/senders").expect(200).json();
        assertThat(list.path("chosen").asString()).isEqualTo(id);
        assertThat(list.path("items").path(0).path("own").asBoolean()).isTrue();
        Map<String, Object> none = new HashMap<>();
        none.put("id", null);
        assertThat(api.put("/me/sender", none).expect(200).json().path("chosen").isNull())
                .isTrue();
        api.delete("/me/senders/" + id).expect(204);
        assertThat(api.get("/me/senders").json().path("items")).isEmpty();
    }
}
