package org.youju.ledger;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.youju.kernel.Refused;

/**
 * Makes a photo fit to be kept: at most {@link #SIDE} pixels a side, upright, and without what the
 * camera wrote into it (place, device, hour). A picture that is so already stays as it came, byte
 * by byte. Large ones are read with gaps, so memory does not grow with them; one at a time.
 */
final class Photo {
  /** Longest side that is kept, in pixels. */
  static final int SIDE = 2_000;

  /** How the camera was held, as EXIF says it: 1 upright, 2 to 8 turned or mirrored. */
  private static final int ORIENTATION = 0x0112;

  private static final int UPRIGHT = 1;
  private static final int TURNED = 5;
  private static final int MOST_TAGS = 500;
  private static final float QUALITY = 0.88f;

  private Photo() {}

  /**
   * @param type what the file is, found out by {@link CheckFile}: its size in pixels is bounded
   * @return the picture that is to be kept instead; empty when it stays as it is
   * @throws Refused when it is no picture that can be read
   */
  static Optional<byte[]> fit(Path file, FileType type) {
    if (type != FileType.JPEG && type != FileType.PNG) {
      return Optional.empty();
    }
    synchronized (Photo.class) {
      try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
        Written written = type == FileType.JPEG ? inJpeg(in) : inPng(in);
        return fit(in, type, written);
      } catch (IOException | RuntimeException broken) {
        // the library answers broken pictures with exceptions of many kinds
        throw new Refused("file", "这张图片读不出来，请用看图软件另存为普通的 JPG 或 PNG 后重新上传。");
      }
    }
  }

  private static Optional<byte[]> fit(ImageInputStream in, FileType type, Written written)
      throws IOException {
    in.seek(0);
    ImageReader reader = ImageIO.getImageReadersByFormatName(type.extension()).next();
    try {
      reader.setInput(in, true, true);
      int longest = Math.max(reader.getWidth(0), reader.getHeight(0));
      if (longest <= SIDE && !written.anything()) {
        return Optional.empty();
      }
      return Optional.of(encode(upright(read(reader, longest), written.orientation()), type));
    } finally {
      reader.dispose();
    }
  }

  /** Leaves out rows and columns so that at most twice what is kept is in memory. */
  private static BufferedImage read(ImageReader reader, int longest) throws IOException {
    int step = Math.max(1, (longest + 2 * SIDE - 1) / (2 * SIDE));
    ImageReadParam param = reader.getDefaultReadParam();
    param.setSourceSubsampling(step, step, 0, 0);
    return reader.read(0, param);
  }

  private static BufferedImage upright(BufferedImage picture, int orientation) {
    double scale = Math.min(1.0, (double) SIDE / Math.max(picture.getWidth(), picture.getHeight()));
    int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
    boolean turned = orientation >= TURNED;
    BufferedImage out =
        new BufferedImage(
            turned ? height : width,
            turned ? width : height,
            picture.getColorModel().hasAlpha()
                ? BufferedImage.TYPE_INT_ARGB
                : BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = out.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    AffineTransform place = turn(orientation, width, height);
    place.scale((double) width / picture.getWidth(), (double) height / picture.getHeight());
    pen.drawImage(picture, place, null);
    pen.dispose();
    return out;
  }

  /** From a picture as it is stored to the same upright; TIFF 6.0, tag 274. */
  private static AffineTransform turn(int orientation, int width, int height) {
    return switch (orientation) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }

  private static byte[] encode(BufferedImage picture, FileType type) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(type.extension()).next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      ImageWriteParam param = writer.getDefaultWriteParam();
      if (type == FileType.JPEG) {
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(QUALITY);
      }
      writer.write(null, new IIOImage(picture, null, null), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  // ---- what the camera wrote

  /**
   * What stands in the file besides the picture.
   *
   * @param anything whether there is any
   */
  private record Written(boolean anything, int orientation) {
    static final Written NOTHING = new Written(false, UPRIGHT);

    Written with(byte[] exif) {
      int found = Photo.orientation(exif);
      return new Written(true, found == UPRIGHT ? orientation : found);
    }
  }

  /** Segments before the picture; kept are those that say how to show it (JFIF, ICC, Adobe). */
  private static Written inJpeg(ImageInputStream in) throws IOException {
    Written written = Written.NOTHING;
    in.seek(2);
    while (in.read() == 0xFF) {
      int marker = in.read();
      while (marker == 0xFF) {
        marker = in.read();
      }
      if (marker == 0xDA || marker < 0) {
        return written;
      }
      byte[] segment = new byte[Math.max(0, in.readUnsignedShort() - 2)];
      in.readFully(segment);
      if (marker == 0xE1 && begins(segment, "Exif\0\0")) {
        written = written.with(Arrays.copyOfRange(segment, 6, segment.length));
      } else if (isNote(marker)) {
        written = new Written(true, written.orientation());
      }
    }
    return written;
  }

  private static boolean isNote(int marker) {
    boolean application = marker >= 0xE1 && marker <= 0xEF && marker != 0xE2 && marker != 0xEE;
    return application || marker == 0xFE;
  }

  private static Written inPng(ImageInputStream in) throws IOException {
    Written written = Written.NOTHING;
    in.seek(8);
    while (in.getStreamPosition() + 12 <= in.length()) {
      long length = in.readUnsignedInt();
      byte[] name = new byte[4];
      in.readFully(name);
      String chunk = new String(name, StandardCharsets.ISO_8859_1);
      long next = in.getStreamPosition() + length + 4;
      if (chunk.equals("IEND")) {
        break;
      }
      if (chunk.equals("eXIf")) {
        byte[] exif = new byte[(int) Math.min(length, 1 << 20)];
        in.readFully(exif);
        written = written.with(exif);
      } else if (chunk.matches("[tiz]..t|tIME")) {
        written = new Written(true, written.orientation());
      }
      in.seek(next);
    }
    return written;
  }

  private static boolean begins(byte[] segment, String text) {
    byte[] wanted = text.getBytes(StandardCharsets.ISO_8859_1);
    return segment.length >= wanted.length
        && Arrays.equals(segment, 0, wanted.length, wanted, 0, wanted.length);
  }

  /** The orientation in a TIFF directory; upright where it is not said or cannot be read. */
  private static int orientation(byte[] tiff) {
    if (tiff.length < 10) {
      return UPRIGHT;
    }
    ByteBuffer bytes = ByteBuffer.wrap(tiff);
    bytes.order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    long at = bytes.getInt(4) & 0xFFFF_FFFFL;
    if (at + 2 > tiff.length) {
      return UPRIGHT;
    }
    int tags = Math.min(MOST_TAGS, bytes.getShort((int) at) & 0xFFFF);
    for (long tag = at + 2; tags > 0 && tag + 12 <= tiff.length; tag += 12, tags--) {
      if ((bytes.getShort((int) tag) & 0xFFFF) == ORIENTATION) {
        int value = bytes.getShort((int) tag + 8);
        return value >= 1 && value <= 8 ? value : UPRIGHT;
      }
    }
    return UPRIGHT;
  }
}
