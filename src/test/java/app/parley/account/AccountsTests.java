package app.parley.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.parley.ParleyTest;
import app.parley.shared.InvalidInput;
import app.parley.shared.NotFound;
import app.parley.shared.PersonId;
import app.parley.shared.Slice;
import app.parley.shared.SliceRequest;
import app.parley.shared.StaleVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ParleyTest
class AccountsTests {

    @Autowired
    private Accounts accounts;

    @Test
    void findsPeopleAndTheirNames() {
        Account account = AccountFixture.open(accounts);
        PersonId nobody = AccountFixture.nobody();

        assertThat(accounts.find(account.id())).contains(account);
        assertThat(accounts.find(nobody)).isEmpty();
        assertThat(accounts.displayNames(List.of(account.id(), nobody)))
                .containsOnlyKeys(account.id())
                .containsValue("Ada Example");
        assertThat(accounts.displayNames(List.of())).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> accounts.get(nobody));
    }

    @Test
    void changesWhatIsGivenAndKeepsTheRest() {
        Account before = AccountFixture.open(accounts);

        Account after = accounts.change(before.id(), "  Žofia 🦊 ", null, "sk", before.version());

        assertThat(after.displayName()).isEqualTo("Žofia 🦊");
        assertThat(after.zone()).isEqualTo(before.zone());
        assertThat(after.locale().toLanguageTag()).isEqualTo("sk");
        assertThat(after.version()).isEqualTo(before.version() + 1);
    }

    @Test
    void refusesAChangeOfAVersionThatIsGone() {
        Account account = AccountFixture.open(accounts);
        accounts.change(account.id(), "Ada the Second", null, null, null);

        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> accounts.change(account.id(), "Ada the Third", null, null, account.version()));
    }

    @Test
    void refusesNamesThatMislead() {
        Account account = AccountFixture.open(accounts);

        for (String name : List.of("", "\u200b", "a\u202eb", "a\0b", "a\nb", "x".repeat(101), "\ud800")) {
            assertThatExceptionOfType(InvalidInput.class)
                    .as(name)
                    .isThrownBy(() -> accounts.change(account.id(), name, null, null, null));
        }
    }

    @Test
    void searchesNamesAndAddressesPageByPageNewestFirst() {
        for (int i = 0; i < 5; i++) {
            accounts.create(new NewAccount(
                    "found" + i + "@search.test", AccountFixture.PASSWORD, "Zoë 100%_" + i, "UTC", "en", Set.of()));
        }

        List<String> found = new ArrayList<>();
        Slice<Account> page = accounts.search("zoË 100%_", SliceRequest.first(2));
        page.items().forEach(account -> found.add(account.email()));
        while (page.nextCursor() != null) {
            page = accounts.search("zoË 100%_", new SliceRequest(2, page.nextCursor()));
            page.items().forEach(account -> found.add(account.email()));
        }

        assertThat(found)
                .containsExactly(
                        "found4@search.test",
                        "found3@search.test",
                        "found2@search.test",
                        "found1@search.test",
                        "found0@search.test");
        assertThat(accounts.search("SEARCH.test", SliceRequest.first(1)).items())
                .hasSize(1);
        assertThat(accounts.search("zoë_100", SliceRequest.first(1)).items()).isEmpty();
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> accounts.search("", new SliceRequest(5, "bm90IGFuIGlk")));
    }

    @Test
    void leavesAtLeastOneAdministrator() {
        Account first = AccountFixture.open(accounts, Role.ADMIN);
        Account second = AccountFixture.open(accounts, Role.ADMIN);
        accounts.setEnabled(first.id(), false);

        assertThatExceptionOfType(LastAdministrator.class).isThrownBy(() -> accounts.setEnabled(second.id(), false));
        assertThatExceptionOfType(LastAdministrator.class)
                .isThrownBy(() -> accounts.changeAccess(second.id(), Set.of(Role.EXPERT), null, null));

        accounts.setEnabled(first.id(), true);
        accounts.setEnabled(second.id(), false);
        assertThat(accounts.get(second.id()).enabled()).isFalse();
    }

    @Test
    void grantsARoleOnceHoweverOftenAsked() {
        Account account = AccountFixture.open(accounts);
        accounts.grant(account.id(), Role.EXPERT);
        accounts.grant(account.id(), Role.EXPERT);

        assertThat(accounts.get(account.id()).roles()).containsExactly(Role.USER, Role.EXPERT);
        assertThat(accounts.get(account.id()).version()).isEqualTo(account.version() + 1);
    }
}
