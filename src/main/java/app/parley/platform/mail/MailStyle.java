package app.parley.platform.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/** The look of mails. It uses the tokens of the pages, written out, because mail programs know no variables. */
final class MailStyle {

    private static final String BY_NIGHT = "@media (prefers-color-scheme: dark)";
    private static final Pattern TOKEN = Pattern.compile("(--[a-z0-9-]+):\\s*([^;]+);");
    private static final Pattern USE = Pattern.compile("var\\((--[a-z0-9-]+)\\)");

    private MailStyle() {}

    static String written() {
        String tokens = read("static/css/tokens.css");
        int night = tokens.indexOf(BY_NIGHT);
        Map<String, String> byDay = values(tokens.substring(0, night));
        Map<String, String> byNight = new HashMap<>(byDay);
        byNight.putAll(values(tokens.substring(night)));
        String style = read("mail/mail.css");
        return written(style, byDay) + "\n" + BY_NIGHT + " {\n" + written(style, byNight) + "}\n";
    }

    private static String written(String style, Map<String, String> values) {
        return USE.matcher(style).replaceAll(use -> {
            String value = values.get(use.group(1));
            if (value == null) {
                throw new IllegalStateException("no token " + use.group(1));
            }
            return Matcher.quoteReplacement(value);
        });
    }

    private static Map<String, String> values(String tokens) {
        Map<String, String> values = new HashMap<>();
        TOKEN.matcher(tokens).results().forEach(token -> values.put(token.group(1), token.group(2)));
        return values;
    }

    private static String read(String file) {
        try {
            return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
