package app.parley.credit;

import java.util.UUID;

/**
 * What a transfer is about, in words the ledger does not have to understand.
 *
 * @param kind short noun, for instance "meeting"
 */
public record Reference(String kind, UUID id) {}
