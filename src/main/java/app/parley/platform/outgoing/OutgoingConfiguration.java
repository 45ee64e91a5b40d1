package app.parley.platform.outgoing;

import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The door trusts the servers that the JDK trusts. */
@Configuration(proxyBeanMethods = false)
class OutgoingConfiguration {

    @Bean(destroyMethod = "close")
    OutgoingClient outgoingClient(OutgoingSettings settings) throws NoSuchAlgorithmException {
        return new OutgoingClient(settings, SSLContext.getDefault());
    }
}
