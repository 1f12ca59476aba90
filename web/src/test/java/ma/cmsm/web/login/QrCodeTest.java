package ma.cmsm.web.login;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    private static final int PIXELS = 8; // a module
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z");

    @Test
    void whatIsDrawnReadsAsWhatWasMeant() throws ReaderException {
        String meant =
                "otpauth://totp/CMSM:amina%40example.org?secret=JBSWY3DPEHPK3PXP&issuer=CMSM";
        QrCode code = QrCode.of(meant);
        assertEquals(meant, new QRCodeReader().decode(picture(code)).getText());
    }

    /** As a telephone sees the path that the page draws. */
    private static BinaryBitmap picture(QrCode code) {
        int side = code.size() * PIXELS;
        int[] pixels = new int[side * side];
        Arrays.fill(pixels, 0xffffff);
        Matcher runs = RUN.matcher(code.path());
        while (runs.find()) {
            int x = Integer.parseInt(runs.group(1)) * PIXELS;
            int y = Integer.parseInt(runs.group(2)) * PIXELS;
            int width = Integer.parseInt(runs.group(3)) * PIXELS;
            for (int row = y; row < y + PIXELS; row++) {
                Arrays.fill(pixels, row * side + x, row * side + x + width, 0);
            }
        }
        LuminanceSource seen = new RGBLuminanceSource(side, side, pixels);
        return new BinaryBitmap(new HybridBinarizer(seen));
    }
}
