package app.parley.credit;

import app.parley.shared.Credits;

/** What a person can spend, and what waits in escrow. */
public record Balance(Credits available, Credits blocked) {}
