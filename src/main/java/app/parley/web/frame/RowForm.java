package app.parley.web.frame;

/**
 * A form as typed, with lists that grow and move by buttons.
 *
 * @param <F> the form itself
 */
public interface RowForm<F> {

    F with(RowChange change);

    /** Rows are counted without blank ones, so that refusals name the rows that are shown. */
    F withoutBlankRows();
}
