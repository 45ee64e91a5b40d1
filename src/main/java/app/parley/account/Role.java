package app.parley.account;

/** What an account may be; everybody is a user. */
public enum Role {
    USER,
    EXPERT,
    ADMIN
}
