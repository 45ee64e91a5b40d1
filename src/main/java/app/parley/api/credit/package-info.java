/** Credits for programs: one's own balance and statement; grants, payouts and the ledger's check for administrators. */
@NullMarked
package app.parley.api.credit;

import org.jspecify.annotations.NullMarked;
