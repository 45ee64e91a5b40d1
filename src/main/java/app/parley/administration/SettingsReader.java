package app.parley.administration;

import app.parley.meeting.Terms;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Service;

/** Reads the settings that may be shown, each by its name, so that no new one shows up by itself. */
@Service
public class SettingsReader {

    private final Environment environment;
    private final Terms terms;
    private final String version;

    SettingsReader(Environment environment, Terms currentTerms, ObjectProvider<BuildProperties> build) {
        this.environment = environment;
        this.terms = currentTerms;
        this.version =
                build.stream().map(BuildProperties::getVersion).findFirst().orElse("–");
    }

    public Settings read() {
        return new Settings(
                version,
                environment.getRequiredProperty("parley.base-url"),
                terms,
                mailServer(),
                environment.getProperty("parley.mail.from", "parley@localhost"),
                new TreeSet<>(Set.of(environment.getProperty("parley.outgoing.ports", Integer[].class, new Integer[0])))
                        .stream().toList(),
                texts("parley.embed.origins"),
                environment.acceptsProfiles(Profiles.of("demo")));
    }

    private @Nullable String mailServer() {
        String host = environment.getProperty("spring.mail.host");
        return host == null ? null : host + ":" + environment.getProperty("spring.mail.port", "25");
    }

    private List<String> texts(String name) {
        return Arrays.stream(environment.getProperty(name, String[].class, new String[0]))
                .filter(text -> !text.isBlank())
                .toList();
    }
}
