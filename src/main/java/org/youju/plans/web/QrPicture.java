package org.youju.plans.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;

/**
 * A code to scan, as one path of an SVG.
 *
 * @param size cells a side, the quiet border included
 * @param path one square a dark cell
 */
public record QrPicture(int size, String path) {
  static final QrPicture NONE = new QrPicture(0, "");
  private static final int BORDER = 4;

  static QrPicture of(String text) {
    try {
      BitMatrix cells =
          new QRCodeWriter()
              .encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, BORDER));
      StringBuilder path = new StringBuilder();
      for (int y = 0; y < cells.getHeight(); y++) {
        for (int x = 0; x < cells.getWidth(); x++) {
          if (cells.get(x, y)) {
            path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
          }
        }
      }
      return new QrPicture(cells.getWidth(), path.toString());
    } catch (WriterException tooLong) {
      throw new IllegalStateException("an address that fits no code", tooLong);
    }
  }
}
