package app.parley.web.frame;

import java.io.Serializable;
import java.util.List;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Good news that the next page shows once.
 *
 * @param key of the message
 * @param values for its places, ready to be read
 */
public record Notice(String key, List<String> values) implements Serializable {
    public static void say(RedirectAttributes redirect, String key, String... values) {
        redirect.addFlashAttribute("notice", new Notice(key, List.of(values)));
    }
}
