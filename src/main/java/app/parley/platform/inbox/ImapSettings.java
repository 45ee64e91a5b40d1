package app.parley.platform.inbox;

import java.time.Duration;
import java.util.Properties;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mailbox to which answers go. Without a host nothing is read; an address alone is enough where another installation
 * of the same database reads.
 *
 * @param address of the mailbox; mail to it with a tag after a + has to arrive there too
 * @param aside the folder for what nobody understands, where the server can move mails
 */
@ConfigurationProperties("parley.mail.imap")
record ImapSettings(
        @DefaultValue("") String host,
        @DefaultValue("993") int port,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("") String address,
        @DefaultValue("TLS") Security security,
        @DefaultValue("INBOX") String folder,
        @DefaultValue("Not understood") String aside,
        @DefaultValue("PT1M") Duration interval) {

    enum Security {
        TLS,
        STARTTLS,
        NONE
    }

    private static final String CONNECTION_MILLIS = "5000";
    private static final String ANSWER_MILLIS = "15000";

    ImapSettings {
        if (!host.isEmpty() && address.isEmpty()) {
            throw new IllegalArgumentException(
                    "parley.mail.imap.host needs parley.mail.imap.address, for people's answers");
        }
    }

    String protocol() {
        return security == Security.TLS ? "imaps" : "imap";
    }

    Properties properties() {
        Properties properties = new Properties();
        String prefix = "mail." + protocol() + ".";
        properties.setProperty(prefix + "connectiontimeout", CONNECTION_MILLIS);
        properties.setProperty(prefix + "timeout", ANSWER_MILLIS);
        properties.setProperty(prefix + "writetimeout", ANSWER_MILLIS);
        properties.setProperty(prefix + "peek", "true");
        if (security == Security.STARTTLS) {
            properties.setProperty(prefix + "starttls.enable", "true");
            properties.setProperty(prefix + "starttls.required", "true");
        }
        return properties;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return username + " at " + host + ":" + port;
    }
}
