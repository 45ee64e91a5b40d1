/** Credits as a double-entry ledger: balances, transfers, statements and their full recomputation. */
@NullMarked
@ApplicationModule(
        displayName = "credit",
        allowedDependencies = {"shared", "platform"})
package app.parley.credit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
