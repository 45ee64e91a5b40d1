package app.parley.web.frame;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The icons that pages use, of the Bootstrap set, as symbols of one picture. */
final class Icons {
    private static final List<String> NAMES = List.of(
            "arrow-right",
            "bank",
            "bell",
            "box-arrow-right",
            "calendar-event",
            "calendar-week",
            "camera-video",
            "camera-video-off",
            "check-circle",
            "check-lg",
            "display",
            "download",
            "exclamation-triangle",
            "globe",
            "heart",
            "heart-fill",
            "house",
            "info-circle",
            "mic",
            "mic-mute",
            "paperclip",
            "people",
            "person",
            "person-badge",
            "printer",
            "search",
            "shield-check",
            "sliders",
            "volume-up",
            "wallet2",
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
