package ma.cmsm.platform;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Where on the network somebody is, as far as it tells them from others. */
public final class Origin {

    private static final int NETWORK = 8; // bytes of IPv6; the rest each house picks freely

    private Origin() {}

    /**
     * An address of IPv4 as it is; the network of one of IPv6; one place for all that is neither.
     */
    public static String of(String address) {
        String literal = address.split("%", 2)[0];
        if (!literal.matches("[0-9a-fA-F]*[:.][0-9a-fA-F:.]*")) {
            return "";
        }
        try {
            byte[] bytes = InetAddress.getByName(literal).getAddress();
            int telling = Math.min(bytes.length, NETWORK);
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, telling));
        } catch (UnknownHostException noAddress) {
            return "";
        }
    }
}
