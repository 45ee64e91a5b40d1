package app.parley.platform.mail;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the gateway of text messages is asked. It is the administrator's choice and trusted, other than addresses that
 * people name.
 *
 * @param url null where no text messages are sent
 * @param headers what each request carries, a token for example
 * @param type the media type of the body
 * @param body with {to}, {text} and {id} where they go, each written as the media type wants it
 */
@ConfigurationProperties("parley.sms")
record SmsSettings(
        @Nullable URI url,
        @DefaultValue Map<String, String> headers,
        @DefaultValue(SmsSettings.JSON) String type,

        @DefaultValue("{\"to\":\"{to}\",\"text\":\"{text}\"}")
        String body) {

    static final String JSON = "application/json";
    static final String FORM = "application/x-www-form-urlencoded";

    SmsSettings {
        if (url != null && !(body.contains("{to}") && body.contains("{text}"))) {
            throw new IllegalArgumentException("parley.sms.body has to say where {to} and {text} go");
        }
        if (!type.equals(JSON) && !type.equals(FORM)) {
            throw new IllegalArgumentException("parley.sms.type has to be " + JSON + " or " + FORM);
        }
        headers = Map.copyOf(headers);
    }

    @Override
    public String toString() {
        return "SmsSettings[…]";
    }
}
