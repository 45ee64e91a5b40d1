package app.parley.journey;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nu.validator.validation.SimpleDocumentValidator;
import nu.validator.xml.SystemErrErrorHandler;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** What the Nu validator has to say about a page, its warnings included. */
final class Markup {

    private static final String HTML = "http://s.validator.nu/html5-rdfalite.rnc";

    private static final List<Pattern> FINE = Stream.of(
                    // Rows are cards on a telephone, lists have no bullets: some browsers then know them by their roles
                    // alone.
                    "The “(table|rowgroup|row|columnheader|cell|list)” role is unnecessary for element “\\w+”\\.",
                    "The “role” attribute must not be used on a “(tr|th|td)” element which has a “table” ancestor.*",
                    // Templates are written as XML.
                    "Trailing slash on void elements has no effect.*",
                    "Self-closing syntax.*")
            .map(Pattern::compile)
            .toList();

    /** Its grammar is read with more calls inside of calls than a usual stack holds. */
    private static final long STACK = 64 << 20;

    private static final ExecutorService READER = Executors.newSingleThreadExecutor(task -> daemon(task));
    private static final Future<Markup> ONE = READER.submit(Markup::new);

    private final SimpleDocumentValidator validator = new SimpleDocumentValidator(true, false, false);
    private final List<String> found = new ArrayList<>();

    private Markup() {
        try {
            validator.setUpMainSchema(HTML, new SystemErrErrorHandler());
            validator.setUpValidatorAndParsers(new Listener(), false, false);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(null, task, "markup", STACK);
        thread.setDaemon(true);
        return thread;
    }

    /** What is wrong with it; nothing when it is valid. */
    static List<String> faults(String html) {
        try {
            return READER.submit(() -> ONE.get().look(html)).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private List<String> look(String html) {
        found.clear();
        InputSource source = new InputSource(new StringReader(html));
        source.setSystemId("http://localhost/page");
        try {
            validator.checkHtmlInputSource(source);
        } catch (IOException | SAXException e) {
            throw new IllegalStateException(e);
        }
        return List.copyOf(found);
    }

    private final class Listener implements ErrorHandler {

        @Override
        public void warning(SAXParseException message) {
            note(message);
        }

        @Override
        public void error(SAXParseException message) {
            note(message);
        }

        @Override
        public void fatalError(SAXParseException message) {
            note(message);
        }

        private void note(SAXParseException message) {
            String text = message.getMessage();
            if (FINE.stream().noneMatch(fine -> fine.matcher(text).matches())) {
                found.add("line " + message.getLineNumber() + ": " + text);
            }
        }
    }
}
