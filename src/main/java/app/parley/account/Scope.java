package app.parley.account;

/** What an API key may be limited to. */
public enum Scope {
    MEETINGS_READ("meetings:read"),
    MEETINGS_WRITE("meetings:write"),
    CREDITS_READ("credits:read"),
    CALENDARS_WRITE("calendars:write");

    private final String code;

    Scope(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
