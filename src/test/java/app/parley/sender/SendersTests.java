package app.parley.sender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.parley.ParleyTest;
import app.parley.account.Account;
import app.parley.meeting.MeetingFixture;
import app.parley.organisation.OrganisationFixture;
import app.parley.organisation.OrganisationId;
import app.parley.organisation.OrganisationMembers;
import app.parley.organisation.OrganisationRole;
import app.parley.platform.Ids;
import app.parley.platform.TooManyAttempts;
import app.parley.shared.InvalidInput;
import app.parley.shared.NotFound;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Addresses of people's own: proved by a code, shared or not, used only by whom they may be. */
@ParleyTest
class SendersTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    Senders senders;

    @Autowired
    JdbcClient jdbc;

    private Account eva;
    private Account other;
    private String address;

    @BeforeEach
    void people() {
        MeetingFixture fixture = new MeetingFixture(context);
        eva = fixture.account();
        other = fixture.account();
        address = "eva" + Ids.next() + "@law.test";
    }

    @Test
    void writesInNobodysNameBeforeTheCodeProvesTheAddress() {
        Sender added = senders.add(eva.id(), " " + address.toUpperCase(Locale.ROOT), "Eva & Partner", null);
        assertThat(added.email()).isEqualTo(address);
        assertThat(added.verified()).isFalse();
        assertThat(senders.chosenBy(eva.id())).isEmpty();
        assertThatExceptionOfType(SenderNotVerified.class).isThrownBy(() -> senders.choose(eva.id(), added.id()));

        String code = SenderFixture.code(context, address);
        senders.verify(eva.id(), added.id(), " " + code.substring(0, 3) + " " + code.substring(3));

        assertThat(senders.chosenBy(eva.id()).orElseThrow().email()).isEqualTo(address);
        assertThat(jdbc.sql("select code_hash from sender where id = :id")
                        .param("id", added.id().value())
                        .query(byte[].class)
                        .optional())
                .isEmpty();
        senders.choose(eva.id(), null);
        assertThat(senders.chosenBy(eva.id())).isEmpty();
    }

    @Test
    void keepsCodesAsHashesOnly() {
        SenderId id = senders.add(eva.id(), address, "Eva", null).id();

        byte[] kept = jdbc.sql("select code_hash from sender where id = :id")
                .param("id", id.value())
                .query(byte[].class)
                .single();
        assertThat(kept).hasSize(32);
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain(SenderFixture.code(context, address));
    }

    @Test
    void takesFiveGuessesHoweverManyAreMadeAtOnce() throws Exception {
        SenderId id = senders.add(eva.id(), address, "Eva", null).id();
        String code = SenderFixture.code(context, address);
        String wrong = code.equals("000000") ? "000001" : "000000";
        AtomicInteger judged = new AtomicInteger();
        List<Thread> guessing = IntStream.range(0, 12)
                .mapToObj(i -> Thread.ofVirtual().unstarted(() -> {
                    try {
                        senders.verify(eva.id(), id, wrong);
                    } catch (InvalidInput e) {
                        judged.incrementAndGet();
                    } catch (TooManyAttempts e) {
                        assertThat(e.retryAfter()).isPositive();
                    }
                }))
                .toList();
        guessing.forEach(Thread::start);
        for (Thread thread : guessing) {
            thread.join();
        }

        assertThat(judged).hasValue(SenderCodes.GUESSES);
        assertThatExceptionOfType(TooManyAttempts.class)
                .as("the right one comes too late")
                .isThrownBy(() -> senders.verify(eva.id(), id, code));
        assertThatExceptionOfType(TooManyAttempts.class)
                .as("another code brings no more guesses")
                .isThrownBy(() -> {
                    senders.sendAgain(eva.id(), id);
                    senders.verify(eva.id(), id, SenderFixture.code(context, address));
                });
    }

    @Test
    void forgetsACodeAfterHalfAnHourAndWithTheNext() {
        SenderId id = senders.add(eva.id(), address, "Eva", null).id();
        String first = SenderFixture.code(context, address);
        jdbc.sql("update sender set code_expires_at = code_expires_at - interval '31 minutes' where id = :id")
                .param("id", id.value())
                .update();
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> senders.verify(eva.id(), id, first));

        senders.sendAgain(eva.id(), id);
        String second = SenderFixture.code(context, address);
        if (!second.equals(first)) {
            assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> senders.verify(eva.id(), id, first));
        }
        assertThat(senders.verify(eva.id(), id, second).verified()).isTrue();
    }

    @Test
    void mailsNobodyMoreCodesThanTheyCanBear() {
        SenderId id = senders.add(eva.id(), address, "Eva", null).id();
        for (int i = 0; i < 4; i++) {
            senders.sendAgain(eva.id(), id);
        }

        assertThatExceptionOfType(TooManyAttempts.class).isThrownBy(() -> senders.sendAgain(eva.id(), id));
        assertThatExceptionOfType(TooManyAttempts.class)
                .as("by somebody else to the same address")
                .isThrownBy(() -> senders.add(other.id(), address, "Eva", null));
    }

    @Test
    void needsNoCodeForTheAddressOfTheAccount() {
        assertThat(senders.add(eva.id(), eva.email(), "Eva", null).verified()).isTrue();
        assertThat(senders.add(other.id(), eva.email(), "Eva", null).verified()).isFalse();
    }

    @Test
    void letsNobodyUseTheAddressOfAnother() {
        Sender hers = SenderFixture.chosen(context, eva.id(), address, "Eva");

        assertThat(senders.of(other.id())).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> senders.choose(other.id(), hers.id()));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> senders.verify(other.id(), hers.id(), "1"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> senders.change(other.id(), hers.id(), "X", null));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> senders.remove(other.id(), hers.id()));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> senders.change(eva.id(), hers.id(), "Eva", OrganisationId.of(Ids.next())));
    }

    @Test
    void sharesAnAddressWithTheOrganisationForAsLongAsBothBelongToIt() {
        OrganisationFixture organisations = new OrganisationFixture(context);
        OrganisationId firm = organisations.founded(eva.id());
        organisations.join(firm, eva.id(), other, OrganisationRole.MANAGER);
        Sender hers = SenderFixture.chosen(context, eva.id(), address, "Eva");
        senders.change(eva.id(), hers.id(), "The firm", firm);

        senders.choose(other.id(), hers.id());
        assertThat(senders.chosenBy(other.id()).orElseThrow().name()).isEqualTo("The firm");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> senders.remove(other.id(), hers.id()));

        context.getBean(OrganisationMembers.class).remove(other.id(), firm, eva.id());
        assertThat(senders.chosenBy(other.id())).isEmpty();
        assertThat(senders.of(other.id())).isEmpty();
    }

    @Test
    void writesInParleysNameAgainOnceTheAddressIsRemoved() {
        Sender hers = SenderFixture.chosen(context, eva.id(), address, "Eva");

        senders.remove(eva.id(), hers.id());

        assertThat(senders.chosenBy(eva.id())).isEmpty();
        assertThat(senders.of(eva.id())).isEmpty();
    }

    @Test
    void refusesWhatIsNoAddressOrNoName() {
        for (String wrong : List.of("", "x", "a@b", "a@x.test,b@x.test", "a@x.test\r\nBcc: b@x.test", "<a@x.test>")) {
            assertThatExceptionOfType(InvalidInput.class)
                    .as(wrong)
                    .isThrownBy(() -> senders.add(eva.id(), wrong, "Eva", null));
        }
        for (String wrong : List.of("", " ", "Eva\r\nBcc: b@x.test", "x".repeat(81), "a\u202eb")) {
            assertThatExceptionOfType(InvalidInput.class)
                    .as(wrong)
                    .isThrownBy(() -> senders.add(eva.id(), address, wrong, null));
        }
        senders.add(eva.id(), address, "Eva", null);
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> senders.add(eva.id(), address, "Eva", null));
    }

    @Test
    void keepsTenAddressesAtMost() {
        IntStream.range(0, 10).forEach(i -> SenderFixture.unproved(context, eva.id()));

        assertThatExceptionOfType(TooManySenders.class).isThrownBy(() -> senders.add(eva.id(), address, "Eva", null));
    }
}
