package app.parley.platform.outgoing;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Resolves a host once and hands over exactly the addresses it has checked, so that a name cannot lead elsewhere a
 * moment later. One forbidden address among several refuses the host.
 */
final class CheckedResolver implements DnsResolver {

    private final OutgoingSettings settings;

    CheckedResolver(OutgoingSettings settings) {
        this.settings = settings;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = SystemDefaultDnsResolver.INSTANCE.resolve(host);
        if (addresses.length == 0 || !Stream.of(addresses).allMatch(settings::allows)) {
            throw new UnknownHostException("refused");
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
