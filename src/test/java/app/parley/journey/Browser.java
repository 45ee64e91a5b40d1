package app.parley.journey;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
        Optional<Path> executable = onePerMachine();
        LaunchOptions options = new LaunchOptions().setHeadless(true).setArgs(QUIET);
        executable.ifPresent(options::setExecutablePath);
        Map<String, String> environment =
                executable.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of();
        return Playwright.create(new CreateOptions().setEnv(environment))
                .chromium()
                .launch(options);
    }

    /** Two test processes must not install at once. */
    private static Optional<Path> onePerMachine() {
        try {
            Files.createDirectories(Path.of("target"));
            try (FileChannel file = FileChannel.open(
                            Path.of("target/browser.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var alone = file.lock()) {
                return set().or(Browser::installed).or(Browser::installNow);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
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
        boolean rootOnDebian =
                "root".equals(System.getProperty("user.name")) && Files.exists(Path.of("/usr/bin/apt-get"));
        if (rootOnDebian && (install("apt-get", "install", "-y", "chromium") || refreshAndInstall())) {
            return installed();
        }
        return Optional.empty();
    }

    private static boolean refreshAndInstall() {
        return install("apt-get", "update") && install("apt-get", "install", "-y", "chromium");
    }

    private static boolean install(String... command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            return builder.redirectOutput(Path.of("target/browser-install.log").toFile())
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
