package app.parley.journey;

import app.parley.support.Installation;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A real Chromium for the tests, one per process: at {@code parley.test.browser}, else an installed one, else one that
 * is installed now (as root on Debian), else the one that Playwright downloads.
 */
public final class Browser {

    private static final List<String> INSTALLED = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/usr/bin/google-chrome-stable",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--allow-loopback-in-peer-connection",
            "--use-fake-ui-for-media-stream",
            "--use-fake-device-for-media-stream=fps=10");

    private static com.microsoft.playwright.Browser shared;

    private Browser() {}

    /** The process's browser; every test opens a context of its own in it. */
    public static synchronized com.microsoft.playwright.Browser get() {
        if (shared == null) {
            shared = launch();
        }
        return shared;
    }

    /** A process of its own, for somebody who sits elsewhere; the caller closes it. */
    public static com.microsoft.playwright.Browser another() {
        return launch();
    }

    private static com.microsoft.playwright.Browser launch() {
        PlaywrightAssertions.setDefaultAssertionTimeout(Visitor.PATIENCE);
        Optional<Path> executable = Installation.onePerMachine(
                "browser", () -> set().or(Browser::installed).or(Browser::installNow));
        LaunchOptions options = new LaunchOptions().setHeadless(true).setArgs(QUIET);
        executable.ifPresent(options::setExecutablePath);
        Map<String, String> environment =
                executable.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of();
        return Playwright.create(new CreateOptions().setEnv(environment))
                .chromium()
                .launch(options);
    }

    private static Optional<Path> set() {
        return Stream.of(System.getProperty("parley.test.browser"), System.getenv("CHROMIUM_PATH"))
                .filter(path -> path != null && !path.isBlank())
                .map(Path::of)
                .findFirst();
    }

    private static Optional<Path> installed() {
        return INSTALLED.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    private static Optional<Path> installNow() {
        return Installation.fromDebian("chromium") ? installed() : Optional.empty();
    }
}
