package app.parley.web.room;

import jakarta.servlet.http.HttpServletResponse;

/** Lets a page ask for camera, microphone and screen, which no page may otherwise. */
final class Devices {

    private static final String POLICY = "Permissions-Policy";

    private Devices() {}

    static void admit(HttpServletResponse response) {
        String strict = String.valueOf(response.getHeader(POLICY));
        response.setHeader(POLICY, strict.replaceAll("(camera|microphone|display-capture)=\\(\\)", "$1=(self)"));
    }
}
