package app.parley.account;

/** Published in the changing transaction: name, zone, language, roles or access of an account are new. */
public record AccountChanged(Account account) {}
