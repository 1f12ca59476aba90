package ma.cmsm.web.login;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;

/** A QR code as the path of an SVG, one unit a module: sharp at any size, and no image to load. */
final class QrCode {

    /** Modules of quiet around it (ISO/IEC 18004 asks for four). */
    private static final int QUIET = 4;

    private final BitMatrix modules;

    private QrCode(BitMatrix modules) {
        this.modules = modules;
    }

    static QrCode of(String text) {
        try {
            Map<EncodeHintType, Object> hints = Map.of(EncodeHintType.MARGIN, QUIET);
            return new QrCode(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("no QR code holds this", tooLong);
        }
    }

    /** Modules a side, the quiet ones too. */
    int size() {
        return modules.getWidth();
    }

    /** The dark modules, row by row. */
    String path() {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y)) {
                    int run = run(x, y);
                    path.append('M').append(x).append(' ').append(y).append('h').append(run);
                    path.append("v1h-").append(run).append('z');
                    x += run - 1;
                }
            }
        }
        return path.toString();
    }

    /** How many dark modules stand side by side from here. */
    private int run(int x, int y) {
        int end = x;
        while (end < modules.getWidth() && modules.get(end, y)) {
            end++;
        }
        return end - x;
    }
}
