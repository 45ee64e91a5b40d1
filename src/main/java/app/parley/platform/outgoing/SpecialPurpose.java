package app.parley.platform.outgoing;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Addresses that lead to no stranger's server: the special-purpose registries of RFC 6890, multicast, and every IPv6
 * address that is no global unicast. The JDK's own predicates know only some of them.
 */
final class SpecialPurpose {

    private static final List<Block> IPV4 = blocks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.31.196.0/24",
            "192.52.193.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "192.175.48.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    private static final Block GLOBAL_UNICAST = block("2000::/3");

    private static final List<Block> IPV6 =
            blocks("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20");

    private SpecialPurpose() {}

    static boolean contains(InetAddress address) {
        return address instanceof Inet6Address
                ? !GLOBAL_UNICAST.contains(address) || IPV6.stream().anyMatch(block -> block.contains(address))
                : IPV4.stream().anyMatch(block -> block.contains(address));
    }

    /** The addresses that begin with the same bits. */
    private record Block(byte[] start, int bits) {

        boolean contains(InetAddress address) {
            byte[] asked = address.getAddress();
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((asked[bit / 8] & mask) != (start[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static List<Block> blocks(String... written) {
        return Stream.of(written).map(SpecialPurpose::block).toList();
    }

    private static Block block(String written) {
        String[] parts = written.split("/", 2);
        try {
            return new Block(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
