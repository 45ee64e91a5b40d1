package app.parley.video.jitsi;

/** Sees to it that a room ends for everybody in it. */
@FunctionalInterface
interface RoomEndings {

    /** Once the caller's transaction commits. */
    void promise(String room);
}
