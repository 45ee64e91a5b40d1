package app.parley.credit;

import java.util.List;

/**
 * What a full recomputation from the entries found.
 *
 * @param balanced true when nothing differs
 * @param differences each a sentence that names the row
 */
public record LedgerCheck(boolean balanced, long transfers, long entries, long accounts, List<String> differences) {}
