package app.parley.guest;

/**
 * What a meeting's sides decided about its guests.
 *
 * @param seeEachOther whether guests are told who else takes part
 * @param tellAnswers whether whoever invited a guest is told of their answer
 */
public record GuestSettings(boolean seeEachOther, boolean tellAnswers) {

    static final GuestSettings DEFAULT = new GuestSettings(false, true);
}
