package org.youju.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.youju.kernel.Refused;

/** Photos: small enough, upright, and silent about where they were taken. */
class PhotoTest {
  private static final List<Color> CORNERS =
      List.of(Color.RED, Color.GREEN, Color.BLUE, Color.YELLOW);

  @TempDir private Path folder;

  /** A picture whose corners are red, green, blue, yellow, row by row. */
  private static BufferedImage corners(int width, int height) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    for (int i = 0; i < 4; i++) {
      pen.setColor(CORNERS.get(i));
      pen.fillRect(i % 2 * width / 2, i / 2 * height / 2, (width + 1) / 2, (height + 1) / 2);
    }
    pen.dispose();
    return picture;
  }

  /** How a camera held that way stores an upright picture; the definition of tag 274. */
  private static BufferedImage stored(BufferedImage upright, int orientation) {
    int width = upright.getWidth();
    int height = upright.getHeight();
    boolean turned = orientation >= 5;
    BufferedImage out =
        new BufferedImage(
            turned ? height : width, turned ? width : height, BufferedImage.TYPE_INT_RGB);
    for (int row = 0; row < out.getHeight(); row++) {
      for (int column = 0; column < out.getWidth(); column++) {
        // 0th row and 0th column are the visual: 1 top/left, 2 top/right, 3 bottom/right,
        // 4 bottom/left, 5 left/top, 6 right/top, 7 right/bottom, 8 left/bottom
        int x =
            switch (orientation) {
              case 1, 4 -> column;
              case 2, 3 -> width - 1 - column;
              case 5, 8 -> row;
              default -> width - 1 - row;
            };
        int y =
            switch (orientation) {
              case 1, 2 -> row;
              case 3, 4 -> height - 1 - row;
              case 5, 6 -> column;
              default -> height - 1 - column;
            };
        out.setRGB(column, row, upright.getRGB(x, y));
      }
    }
    return out;
  }

  private static byte[] tiff(ByteOrder order, int orientation) {
    return ByteBuffer.allocate(26)
        .order(order)
        .put((order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM").getBytes(StandardCharsets.US_ASCII))
        .putShort((short) 42)
        .putInt(8)
        .putShort((short) 1)
        .putShort((short) 0x0112)
        .putShort((short) 3)
        .putInt(1)
        .putShort((short) orientation)
        .array();
  }

  private static byte[] encoded(BufferedImage picture, String format) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(picture, format, out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** With a segment behind the first two bytes. */
  private static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
    return ByteBuffer.allocate(jpeg.length + 4 + content.length)
        .put(jpeg, 0, 2)
        .put((byte) 0xFF)
        .put((byte) marker)
        .putShort((short) (content.length + 2))
        .put(content)
        .put(jpeg, 2, jpeg.length - 2)
        .array();
  }

  private static byte[] exif(byte[] tiff) {
    return ByteBuffer.allocate(6 + tiff.length)
        .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
        .put(tiff)
        .array();
  }

  private static byte[] withChunk(byte[] png, String name, byte[] content) {
    CRC32 sum = new CRC32();
    sum.update(name.getBytes(StandardCharsets.US_ASCII));
    sum.update(content);
    return ByteBuffer.allocate(png.length + 12 + content.length)
        .put(png, 0, 33)
        .putInt(content.length)
        .put(name.getBytes(StandardCharsets.US_ASCII))
        .put(content)
        .putInt((int) sum.getValue())
        .put(png, 33, png.length - 33)
        .array();
  }

  private Optional<byte[]> fit(byte[] content, FileType type) {
    try {
      Path file = Files.write(folder.resolve("照片." + type.extension()), content);
      assertThat(CheckFile.type(file, file.getFileName().toString())).isEqualTo(type);
      return Photo.fit(file, type);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static BufferedImage decoded(byte[] content) {
    try {
      return ImageIO.read(new ByteArrayInputStream(content));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void assertUpright(BufferedImage picture) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    for (int i = 0; i < 4; i++) {
      Color seen =
          new Color(
              picture.getRGB(width / 4 + i % 2 * (width / 2), height / 4 + i / 2 * (height / 2)));
      Color wanted = CORNERS.get(i);
      assertThat(Math.abs(seen.getRed() - wanted.getRed())).as("角 " + i).isLessThan(40);
      assertThat(Math.abs(seen.getGreen() - wanted.getGreen())).as("角 " + i).isLessThan(40);
      assertThat(Math.abs(seen.getBlue() - wanted.getBlue())).as("角 " + i).isLessThan(40);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void 八种拿法都摆正_方向信息不留(int orientation) {
    byte[] jpeg = encoded(stored(corners(320, 200), orientation), "jpg");
    for (ByteOrder order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
      byte[] kept =
          fit(withSegment(jpeg, 0xE1, exif(tiff(order, orientation))), FileType.JPEG).orElseThrow();
      BufferedImage picture = decoded(kept);
      assertThat(List.of(picture.getWidth(), picture.getHeight())).containsExactly(320, 200);
      assertUpright(picture);
      assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 6})
  void 大照片缩到最长边两千像素(int orientation) {
    byte[] jpeg = encoded(stored(corners(6000, 4500), orientation), "jpg");
    byte[] kept =
        fit(withSegment(jpeg, 0xE1, exif(tiff(ByteOrder.BIG_ENDIAN, orientation))), FileType.JPEG)
            .orElseThrow();
    BufferedImage picture = decoded(kept);
    assertThat(List.of(picture.getWidth(), picture.getHeight())).containsExactly(2000, 1500);
    assertUpright(picture);
  }

  @Test
  void 位置_设备_说明文字都去掉() {
    byte[] jpeg = encoded(corners(300, 200), "jpg");
    for (int marker : List.of(0xE1, 0xED, 0xFE)) {
      byte[] note = "GPS 39.9N 116.4E".getBytes(StandardCharsets.US_ASCII);
      byte[] kept = fit(withSegment(jpeg, marker, note), FileType.JPEG).orElseThrow();
      assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("GPS");
      assertUpright(decoded(kept));
    }
    byte[] png = encoded(corners(300, 200), "png");
    byte[] text = "Comment\0GPS 39.9N".getBytes(StandardCharsets.US_ASCII);
    byte[] kept = fit(withChunk(png, "tEXt", text), FileType.PNG).orElseThrow();
    assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("GPS");
    byte[] turned =
        withChunk(
            encoded(stored(corners(300, 200), 8), "png"), "eXIf", tiff(ByteOrder.BIG_ENDIAN, 8));
    assertUpright(decoded(fit(turned, FileType.PNG).orElseThrow()));
  }

  @Test
  void 本来就合适的一个字节也不动_透明的仍透明() {
    assertThat(fit(encoded(corners(2000, 1500), "jpg"), FileType.JPEG)).isEmpty();
    assertThat(fit(encoded(corners(640, 480), "png"), FileType.PNG)).isEmpty();
    BufferedImage seal = new BufferedImage(2400, 1200, BufferedImage.TYPE_INT_ARGB);
    BufferedImage kept = decoded(fit(encoded(seal, "png"), FileType.PNG).orElseThrow());
    assertThat(kept.getWidth()).isEqualTo(2000);
    assertThat(kept.getRGB(9, 9) >>> 24).isZero();
  }

  @Test
  void 一亿像素的也能缩() {
    BufferedImage plan = new BufferedImage(10_000, 10_000, BufferedImage.TYPE_BYTE_BINARY);
    BufferedImage kept = decoded(fit(encoded(plan, "png"), FileType.PNG).orElseThrow());
    assertThat(List.of(kept.getWidth(), kept.getHeight())).containsExactly(2000, 2000);
  }

  @Test
  void 处理过的再传一次不变() {
    byte[] once = fit(encoded(corners(2600, 1300), "jpg"), FileType.JPEG).orElseThrow();
    assertThat(fit(once, FileType.JPEG)).isEmpty();
  }

  @Test
  void 读不出来的说一句话() throws IOException {
    byte[] png = encoded(corners(2400, 1200), "png");
    for (int i = 60; i < png.length; i++) {
      png[i] = 7;
    }
    Path file = Files.write(folder.resolve("坏.png"), png);
    assertThatThrownBy(() -> Photo.fit(file, FileType.PNG))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("读不出来");
  }
}
