package app.parley.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;

/** Prints what the database hears of one booking by REST, which is what booking.sql has to say. */
public final class BookingStatements {

    private BookingStatements() {}

    public static void main(String[] arguments) throws Exception {
        Path home = Files.createTempDirectory("parley-bench");
        try (Parley parley = Parley.demo(home)) {
            Marketplace marketplace = Marketplace.open(parley);
            marketplace.signIn();
            marketplace.book(0, 5);
            execute(parley, "alter system set log_line_prefix = '%m %p %x '");
            execute(parley, "alter system set log_statement = 'all'");
            execute(parley, "select pg_reload_conf()");
            Thread.sleep(1_000);
            Path log = home.resolve("data/database.log");
            long before = Files.size(log);
            marketplace.book(0, 1_000);
            Thread.sleep(500);
            byte[] heard = Files.readAllBytes(log);
            System.out.println(
                    new String(heard, (int) before, (int) (heard.length - before), StandardCharsets.UTF_8));
        }
    }

    private static void execute(Parley parley, String sql) throws Exception {
        try (Connection superuser = parley.database("postgres", "postgres", "superuser");
                Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
