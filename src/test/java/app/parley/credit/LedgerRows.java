package app.parley.credit;

import app.parley.shared.PersonId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger's tables as a test looks at them from outside. */
record LedgerRows(JdbcClient jdbc) {

    /** Changes when any row of the ledger does. */
    String digest() {
        return jdbc.sql("""
                select md5(concat(
                    (select string_agg(t::text, '|' order by id) from ledger_transfer t),
                    (select string_agg(e::text, '|' order by id) from ledger_entry e),
                    (select string_agg(a::text, '|' order by id) from ledger_account a)))
                """).query(String.class).single();
    }

    /** The sum of the entries on an account of the platform. */
    long platform(AccountKind kind) {
        return jdbc.sql("""
                select coalesce(sum(e.amount), 0)
                from ledger_entry e
                join ledger_account a on a.id = e.account_id
                where a.kind = :kind
                """).param("kind", kind.name()).query(Long.class).single();
    }

    long transfers() {
        return jdbc.sql("select count(*) from ledger_transfer")
                .query(Long.class)
                .single();
    }

    List<Long> amounts(Reference reference) {
        return jdbc.sql("""
                select e.amount
                from ledger_entry e
                join ledger_transfer t on t.id = e.transfer_id
                where t.reference_id = :id
                order by e.id
                """).param("id", reference.id()).query(Long.class).list();
    }

    long account(PersonId owner, AccountKind kind) {
        return jdbc.sql("select id from ledger_account where owner = :owner and kind = :kind")
                .param("owner", owner.value())
                .param("kind", kind.name())
                .query(Long.class)
                .single();
    }

    long platformAccount(AccountKind kind) {
        return jdbc.sql("select id from ledger_account where kind = :kind")
                .param("kind", kind.name())
                .query(Long.class)
                .single();
    }
}
