package app.parley.video;

/** What somebody present sends to the others. */
public record Sending(boolean microphone, boolean camera, boolean screen) {

    public static final Sending NOTHING = new Sending(false, false, false);
}
