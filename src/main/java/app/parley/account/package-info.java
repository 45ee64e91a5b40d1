/** Who somebody is: accounts, sign-in, tokens, API keys. */
@NullMarked
@ApplicationModule(
        displayName = "account",
        allowedDependencies = {"shared", "platform", "platform::mail", "platform::news"})
package app.parley.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
