package app.parley.web.room;

import app.parley.shared.MeetingId;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** The cookie with which a browser keeps its visit to one room, sent to that room's addresses only. */
public final class EntryCookie {

    private static final String NAME = "room-entry";

    private EntryCookie() {}

    /** @param pass from {@link app.parley.video.VideoRooms#pass} */
    public static void write(HttpServletRequest request, HttpServletResponse response, MeetingId meeting, String pass) {
        ResponseCookie cookie = ResponseCookie.from(NAME, pass)
                .path("/room/" + meeting)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    static Optional<String> read(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, NAME)).map(Cookie::getValue);
    }
}
