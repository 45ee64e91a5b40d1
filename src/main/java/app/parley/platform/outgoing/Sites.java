package app.parley.platform.outgoing;

import java.net.URI;
import org.apache.hc.client5.http.psl.PublicSuffixMatcher;
import org.apache.hc.client5.http.psl.PublicSuffixMatcherLoader;
import org.jspecify.annotations.Nullable;

/** Which addresses belong to the same owner: the same server, or https servers of one registered domain. */
public final class Sites {

    private static final PublicSuffixMatcher SUFFIXES = PublicSuffixMatcherLoader.getDefault();

    private Sites() {}

    public static boolean same(URI here, URI there) {
        if (!String.valueOf(here.getScheme()).equalsIgnoreCase(there.getScheme())) {
            return false;
        }
        if (String.valueOf(here.getAuthority()).equalsIgnoreCase(there.getAuthority())) {
            return true;
        }
        String domain = domain(here);
        return "https".equalsIgnoreCase(there.getScheme()) && domain != null && domain.equals(domain(there));
    }

    private static @Nullable String domain(URI address) {
        return address.getHost() == null ? null : SUFFIXES.getDomainRoot(address.getHost());
    }
}
