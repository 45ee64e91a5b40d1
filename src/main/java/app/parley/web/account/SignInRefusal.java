package app.parley.web.account;

/** Where the door leaves word for the sign-in page. */
public final class SignInRefusal {

    /** Request attribute with the refusal itself. */
    public static final String ATTRIBUTE = "app.parley.web.account.SignInRefusal";

    /** To forward to; shows the form again. */
    public static final String PAGE = "/sign-in/refused";

    private SignInRefusal() {}
}
