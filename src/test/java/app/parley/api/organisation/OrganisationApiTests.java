package app.parley.api.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import app.parley.account.Account;
import app.parley.account.AccountFixture;
import app.parley.account.Accounts;
import app.parley.account.Role;
import app.parley.api.Api;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An organisation grows, is ordered into teams and shrinks, by REST. */
@ParleyTest
class OrganisationApiTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    private Account managerAccount;
    private Account otherAccount;
    private Api manager;
    private Api other;
    private String organisation;

    @BeforeEach
    void anOrganisation() {
        managerAccount = AccountFixture.open(accounts, Role.USER);
        otherAccount = AccountFixture.open(accounts, Role.USER);
        manager = signIn(managerAccount);
        other = signIn(otherAccount);
        organisation = "/organisations/"
                + manager.post("/organisations", Map.of("name", "Acme", "slug", slug()))
                        .expect(201)
                        .text("id");
    }

    @Test
    void letsJoinWhoWasAskedAndAccepted() {
        join("EXPERT");

        assertThat(other.get("/me/organisations").expect(200).json().path("items"))
                .hasSize(1);
        assertThat(other.get(organisation).expect(200).text("role")).isEqualTo("EXPERT");
        assertThat(manager.get(organisation + "/members").expect(200).json().path("items"))
                .hasSize(2);
        assertThat(manager.get(organisation + "/invitations").expect(200).json().path("items"))
                .isEmpty();
    }

    @Test
    void saysNothingAboutWhoHasAnAccount() {
        String known = manager.post(
                        organisation + "/invitations", Map.of("email", otherAccount.email(), "role", "EXPERT"))
                .expect(201)
                .body();
        String unknown = manager.post(
                        organisation + "/invitations", Map.of("email", "nobody-at-all@example.test", "role", "EXPERT"))
                .expect(201)
                .body();

        assertThat(shape(known, otherAccount.email())).isEqualTo(shape(unknown, "nobody-at-all@example.test"));
    }

    @Test
    void letsOnlyManagersChangeAnything() {
        join("EXPERT");

        other.put(organisation, Map.of("name", "Mine", "slug", slug())).expectProblem(403, "not-allowed");
        other.post(organisation + "/teams", Map.of("name", "Mine")).expectProblem(403, "not-allowed");
        other.post(organisation + "/invitations", Map.of("email", "x@example.test", "role", "EXPERT"))
                .expectProblem(403, "not-allowed");
        other.delete(organisation + "/members/" + managerAccount.id()).expectProblem(403, "not-allowed");
        other.get(organisation + "/teams").expect(200);
    }

    @Test
    void keepsAManagerAsLongAsOthersAreThere() {
        join("EXPERT");
        String own = organisation + "/members/" + managerAccount.id();

        manager.delete(own).expectProblem(409, "last-manager");
        manager.put(own, Map.of("role", "EXPERT")).expectProblem(409, "last-manager");

        manager.put(organisation + "/members/" + otherAccount.id(), Map.of("role", "MANAGER"))
                .expect(200);
        manager.delete(own).expect(204);
        manager.get(organisation).expectProblem(404, "not-found");
        other.delete(organisation + "/members/" + otherAccount.id()).expect(204);
        other.get(organisation).expectProblem(404, "not-found");
    }

    @Test
    void refusesATreeThatBitesItsTail() {
        String top = team("Top", null);
        String middle = team("Middle", top);
        String low = team("Low", middle);

        manager.put(organisation + "/teams/" + top, Map.of("name", "Top", "parent", low))
                .expectInvalid("parent", "circle");
        manager.put(organisation + "/teams/" + top, Map.of("name", "Top", "parent", top))
                .expectInvalid("parent", "circle");
        manager.delete(organisation + "/teams/" + middle).expect(204);
        assertThat(manager.get(organisation + "/teams/" + low).expect(200).text("parent"))
                .isEqualTo(top);
    }

    @Test
    void takesWhoLeavesOutOfTheTeams() {
        join("EXPERT");
        String team = organisation + "/teams/" + team("Support", null);
        manager.put(team + "/members/" + otherAccount.id(), Map.of()).expect(200);
        manager.put(team + "/members/" + AccountFixture.nobody(), Map.of()).expectInvalid("person", "unknown");

        other.delete(organisation + "/members/" + otherAccount.id()).expect(204);

        assertThat(manager.get(team).expect(200).json().path("members")).isEmpty();
        other.get(team).expectProblem(404, "not-found");
    }

    @Test
    void refusesWhatIsWrong() {
        manager.post("/organisations", Map.of("name", "", "slug", slug())).expectInvalid("name", "required");
        manager.post("/organisations", Map.of("name", "A", "slug", "-a-")).expectInvalid("slug", "malformed");
        manager.post("/organisations", Map.of("name", "A", "slug", slug(), "x", 1))
                .expectInvalid("x", "unknown-field");
        manager.post(organisation + "/invitations", Map.of("email", "no address", "role", "EXPERT"))
                .expectInvalid("email", "malformed");
        manager.post(organisation + "/invitations", Map.of("email", managerAccount.email(), "role", "EXPERT"))
                .expectProblem(409, "already-member");
        String team = organisation + "/teams/" + team("Support", null);
        manager.ifMatch(99).put(team, Map.of("name", "Other")).expectProblem(412, "stale-version");
    }

    private void join(String role) {
        manager.post(organisation + "/invitations", Map.of("email", otherAccount.email(), "role", role))
                .expect(201);
        String id = other.get("/me/organisation-invitations")
                .expect(200)
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asString();
        other.post("/me/organisation-invitations/" + id + "/acceptance", Map.of())
                .expect(200);
    }

    private String team(String name, @Nullable String parent) {
        return manager.post(
                        organisation + "/teams",
                        parent == null ? Map.of("name", name) : Map.of("name", name, "parent", parent))
                .expect(201)
                .text("id");
    }

    private static String shape(String answer, String email) {
        return answer.replace(email, "").replaceAll("[0-9a-f-]{36}", "");
    }

    private static String slug() {
        return "made-" + NUMBER.incrementAndGet();
    }

    private Api signIn(Account account) {
        return Api.at(port).signIn(account.email(), AccountFixture.PASSWORD);
    }
}
