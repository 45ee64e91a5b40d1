package app.parley.meeting;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Turns settings into the terms that new meetings are agreed under. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TermsSettings.class)
class MeetingConfiguration {

    @Bean
    Terms currentTerms(TermsSettings settings) {
        return settings.terms();
    }
}
