package app.parley.web.calendar;

import app.parley.web.frame.RowChange;
import app.parley.web.frame.Sent;
import java.util.List;

/** What stands on a menu, as typed. */
record MenuForm(boolean oneBlock, boolean choosesExpert, List<ServiceRow> services) {

    static final MenuForm BLANK = new MenuForm(true, true, List.of(ServiceRow.BLANK));

    static MenuForm of(Sent sent) {
        return new MenuForm(
                sent.isTicked("oneBlock"),
                sent.isTicked("choosesExpert"),
                sent.rows("services").stream().map(ServiceRow::of).toList());
    }

    MenuForm with(RowChange change) {
        return with(change.in("services", services, ServiceRow.BLANK));
    }

    MenuForm withoutBlankRows() {
        return with(services.stream().filter(row -> !row.isBlank()).toList());
    }

    private MenuForm with(List<ServiceRow> rows) {
        return new MenuForm(oneBlock, choosesExpert, rows);
    }
}
