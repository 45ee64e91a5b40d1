package app.parley.web.frame;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The icons that pages use, of the Bootstrap set, as symbols of one picture. */
final class Icons {
    private static final List<String> NAMES = List.of(
            "arrow-left",
            "arrow-repeat",
            "arrow-right",
            "bank",
            "bell",
            "calendar-check",
            "calendar-event",
            "calendar-plus",
            "calendar-week",
            "camera-video",
            "cash-coin",
            "chat-left-text",
            "check-circle",
            "check-lg",
            "chevron-down",
            "chevron-left",
            "chevron-right",
            "clock",
            "clock-history",
            "download",
            "envelope",
            "exclamation-triangle",
            "gear",
            "geo-alt",
            "globe",
            "grid",
            "hourglass-split",
            "house",
            "info-circle",
            "lock",
            "people",
            "person",
            "person-badge",
            "printer",
            "safe",
            "search",
            "shield-check",
            "star",
            "star-fill",
            "translate",
            "wallet2",
            "wifi-off",
            "x-circle",
            "x-lg");

    private static final String PLACE = "classpath*:/META-INF/resources/webjars/bootstrap-icons/*/icons/";

    private Icons() {}

    static String known(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("no icon " + name);
        }
        return name;
    }

    static List<String> names() {
        return NAMES;
    }

    static byte[] sprite() {
        return NAMES.stream()
                .map(name -> symbol(
                        name,
                        Assets.text(
                                Assets.found(PLACE + name + ".svg").findFirst().orElseThrow())))
                .collect(Collectors.joining("\n", "<svg xmlns=\"http://www.w3.org/2000/svg\">", "</svg>"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String symbol(String name, String drawing) {
        String shapes = drawing.substring(drawing.indexOf('>') + 1, drawing.lastIndexOf("</svg>"));
        return "<symbol id=\"" + name + "\" viewBox=\"0 0 16 16\">" + shapes.strip() + "</symbol>";
    }
}
