package app.parley.guest;

import java.util.List;

/**
 * Whom a guest is told of.
 *
 * @param inviter who invited them
 * @param others everybody else who takes part; empty unless guests may see each other
 */
record People(String inviter, List<String> others) {}
