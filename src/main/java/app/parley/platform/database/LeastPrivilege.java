package app.parley.platform.database;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Refuses to start as a role that could rewrite the ledger. */
@Component
class LeastPrivilege implements InitializingBean {

    private final JdbcClient jdbc;
    private final boolean allowOwner;

    LeastPrivilege(JdbcClient jdbc, @Value("${parley.database.allow-owner}") boolean allowOwner) {
        this.jdbc = jdbc;
        this.allowOwner = allowOwner;
    }

    @Override
    public void afterPropertiesSet() {
        if (!allowOwner && ownsTablesOrIsSuperuser()) {
            throw new TooManyRights(
                    jdbc.sql("select current_user").query(String.class).single());
        }
    }

    private boolean ownsTablesOrIsSuperuser() {
        return jdbc.sql("""
                select exists (select from pg_tables where schemaname = 'public' and pg_has_role(tableowner, 'member'))
                    or (select rolsuper from pg_roles where rolname = current_user)
                """).query(Boolean.class).single();
    }
}
