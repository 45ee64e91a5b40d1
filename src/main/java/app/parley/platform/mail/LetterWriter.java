package app.parley.platform.mail;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Writes letters as mails, all in one frame, each as a page and as plain text. */
@Component
public class LetterWriter {

    private final TemplateEngine templates = engine();
    private final String style = MailStyle.written();

    /** @param key makes the mail one of its kind: the same key is promised once */
    public Mail write(String key, String kind, String to, Locale language, Letter letter) {
        Context content =
                new Context(language, Map.of("language", language.toLanguageTag(), "letter", letter, "style", style));
        Letter.Link unsubscribe = letter.unsubscribe();
        return new Mail(
                key,
                kind,
                to,
                letter.subject(),
                templates.process("frame.txt", content),
                templates.process("frame.html", content),
                null,
                address(unsubscribe),
                null);
    }

    private static @Nullable String address(Letter.@Nullable Link link) {
        return link == null ? null : link.address();
    }

    private static TemplateEngine engine() {
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setEnableSpringELCompiler(true);
        engine.addTemplateResolver(resolver("*.html", TemplateMode.HTML));
        engine.addTemplateResolver(resolver("*.txt", TemplateMode.TEXT));
        return engine;
    }

    private static ClassLoaderTemplateResolver resolver(String names, TemplateMode mode) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("mail/");
        resolver.getResolvablePatternSpec().addPattern(names);
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        return resolver;
    }
}
