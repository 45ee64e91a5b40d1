package app.parley.platform.outgoing;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where requests may go: https on these ports. A test may open loopback, on any port and without TLS, for an
 * installation that itself is on loopback only.
 */
@Component
final class OutgoingSettings {

    private final Set<Integer> ports;
    private final boolean loopbackAllowed;

    OutgoingSettings(
            @Value("${parley.outgoing.ports}") Set<Integer> ports,
            @Value("${parley.outgoing.allow-loopback}") boolean loopbackAllowed,
            @Value("${parley.base-url}") URI baseUrl) {
        if (loopbackAllowed && !isLoopback(baseUrl.getHost())) {
            throw new IllegalStateException(
                    "parley.outgoing.allow-loopback is for tests on loopback only: it would open"
                            + " the servers behind " + baseUrl + " to everybody who names their address");
        }
        this.ports = Set.copyOf(ports);
        this.loopbackAllowed = loopbackAllowed;
    }

    boolean allows(URI address) {
        return isPlain(address) && (isWebAddress(address) || (loopbackAllowed && isLoopback(address.getHost())));
    }

    boolean allows(InetAddress address) {
        return !SpecialPurpose.contains(address) || (loopbackAllowed && address.isLoopbackAddress());
    }

    private static boolean isPlain(URI address) {
        return address.getHost() != null && address.getRawUserInfo() == null && address.getRawFragment() == null;
    }

    private boolean isWebAddress(URI address) {
        int port = address.getPort() < 0 ? 443 : address.getPort();
        return "https".equalsIgnoreCase(address.getScheme()) && ports.contains(port);
    }

    private static boolean isLoopback(@Nullable String host) {
        if (host == null) {
            return false;
        }
        try {
            return host.equals("localhost")
                    || (host.matches("[0-9.]+|\\[.*]")
                            && InetAddress.getByName(host).isLoopbackAddress());
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
