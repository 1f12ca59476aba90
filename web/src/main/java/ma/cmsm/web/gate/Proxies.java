package ma.cmsm.web.gate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.cmsm.platform.Setting;
import ma.cmsm.platform.Settings;

/**
 * From where a request comes and by which scheme, when a reverse proxy of ours passes it on. What
 * such a header says is believed only of {@link Setting#PROXY}: anybody can write one.
 */
@ApplicationScoped
public class Proxies {

    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final String FORWARDED_PROTO = "X-Forwarded-Proto";

    private static final String ADDRESS = Proxies.class.getName() + ".address";
    private static final String SECURE = Proxies.class.getName() + ".secure";

    /** An address with a port, as some proxies write it. */
    private static final Pattern WITH_PORT =
            Pattern.compile("\\[([^\\]]*)\\](?::\\d{1,5})?|([^:]*):\\d{1,5}");

    private static final Pattern IPV4 =
            Pattern.compile("((25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(?!$)|$)){4}");
    private static final Pattern IPV6 = Pattern.compile("(?=[^:]*:[^:]*:)[0-9a-fA-F:.]{2,45}");

    private Settings settings;
    private volatile Set<InetAddress> trusted;

    protected Proxies() {
        // For the container's proxy.
    }

    @Inject
    public Proxies(Settings settings) {
        this.settings = settings;
    }

    /** Finds out for a request, once, before anybody asks for its address. */
    public void look(HttpServletRequest request) {
        Optional<InetAddress> peer = address(request.getRemoteAddr());
        if (peer.isEmpty() || !trusted().contains(peer.get())) {
            return;
        }
        request.setAttribute(ADDRESS, sender(peer.get(), request).getHostAddress());
        String scheme = last(values(request, FORWARDED_PROTO));
        if (!scheme.isEmpty()) {
            request.setAttribute(SECURE, scheme.equalsIgnoreCase("https"));
        }
    }

    /** The address of who asks, as far as it is known for sure. */
    public static String address(HttpServletRequest request) {
        return request.getAttribute(ADDRESS) instanceof String found
                ? found
                : request.getRemoteAddr();
    }

    /** Whether who asks does so by https. */
    public static boolean isSecure(HttpServletRequest request) {
        return request.getAttribute(SECURE) instanceof Boolean found ? found : request.isSecure();
    }

    /** From the nearest on: the first that is no proxy of ours, or the last that can be read. */
    private InetAddress sender(InetAddress peer, HttpServletRequest request) {
        List<String> hops = values(request, FORWARDED_FOR);
        Collections.reverse(hops);
        InetAddress known = peer;
        for (String hop : hops) {
            Optional<InetAddress> next = address(hop);
            if (!trusted().contains(known) || next.isEmpty()) {
                return known;
            }
            known = next.get();
        }
        return known;
    }

    private Set<InetAddress> trusted() {
        if (trusted == null) {
            trusted =
                    split(settings.text(Setting.PROXY))
                            .map(Proxies::address)
                            .flatMap(Optional::stream)
                            .collect(Collectors.toUnmodifiableSet());
        }
        return trusted;
    }

    private static List<String> values(HttpServletRequest request, String header) {
        return Collections.list(request.getHeaders(header)).stream()
                .flatMap(Proxies::split)
                .collect(Collectors.toList());
    }

    private static Stream<String> split(String list) {
        return Arrays.stream(list.split(",")).map(String::strip);
    }

    private static String last(List<String> values) {
        return values.isEmpty() ? "" : values.get(values.size() - 1);
    }

    /** Reads an address and never asks for a name: that would be a question to somebody else. */
    private static Optional<InetAddress> address(String text) {
        Matcher port = WITH_PORT.matcher(text);
        String bare = text;
        if (port.matches()) {
            bare = port.group(1) == null ? port.group(2) : port.group(1);
        }
        if (!IPV4.matcher(bare).matches() && !IPV6.matcher(bare).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(bare));
        } catch (UnknownHostException none) {
            return Optional.empty();
        }
    }
}
