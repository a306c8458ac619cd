package org.youju.ledger;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.youju.kernel.Refused;

/**
 * Finds out by its content what an uploaded file is. Refuses what is something else than its name
 * says, carries macros, is encrypted, or would unpack to too much. Nothing is ever unpacked to
 * disk.
 */
final class CheckFile {
  private static final int HEAD = 16;
  private static final int TAIL = 2_048;
  private static final int MOST_PARTS = 2_000;
  private static final long PART = 50_000_000;
  private static final long UNPACKED = 200_000_000;
  private static final long GRACE = 10_000_000;
  private static final int RATIO = 100;
  private static final int CONTENT_TYPES = 1_000_000;
  private static final int SIDE = 20_000;
  private static final long PIXELS = 100_000_000;
  private static final int BUFFER = 16_384;

  private final Path file;
  private final String name;

  private CheckFile(Path file, String name) {
    this.file = file;
    this.name = name;
  }

  /**
   * @throws Refused with one sentence on the field {@code file}
   */
  static FileType type(Path file, String name) {
    FileType claimed =
        FileType.named(name)
            .orElseThrow(() -> refused("不支持这种文件，请上传 " + FileType.ALL + "，或先转成其中一种。"));
    CheckFile check = new CheckFile(file, name);
    try {
      FileType found = check.found();
      if (found != claimed) {
        throw refused("文件内容其实是 " + found.extension() + "，与名称“" + name + "”不符，请用原来的格式重新上传。");
      }
      return found;
    } catch (ZipException | EOFException broken) {
      throw damaged();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FileType found() throws IOException {
    byte[] head = head();
    if (starts(head, "%PDF-")) {
      return pdf();
    }
    if (starts(head, "PK\3\4")) {
      return zip();
    }
    if (starts(head, "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
      return ole();
    }
    if (starts(head, "\u00FF\u00D8\u00FF")) {
      return jpeg();
    }
    if (starts(head, "\u0089PNG\r\n\u001A\n")) {
      return png();
    }
    return text();
  }

  private byte[] head() throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(HEAD);
    }
  }

  private static boolean starts(byte[] head, String signature) {
    byte[] bytes = signature.getBytes(StandardCharsets.ISO_8859_1);
    return head.length >= bytes.length
        && java.util.Arrays.equals(head, 0, bytes.length, bytes, 0, bytes.length);
  }

  private FileType pdf() throws IOException {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      byte[] tail = new byte[(int) Math.min(TAIL, in.length())];
      in.seek(in.length() - tail.length);
      in.readFully(tail);
      if (!new String(tail, StandardCharsets.ISO_8859_1).contains("%%EOF")) {
        throw damaged();
      }
    }
    return FileType.PDF;
  }

  // ---- Word and Excel since 2007: a zip with a list of what is in it

  private FileType zip() throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      List<? extends ZipEntry> parts = Collections.list(zip.entries());
      if (parts.size() > MOST_PARTS) {
        throw refused("文件里的部件太多，无法安全打开，请另存后重新上传。");
      }
      checkNames(parts);
      checkSize(zip, parts);
      return office(contentTypes(zip));
    }
  }

  private static void checkNames(List<? extends ZipEntry> parts) {
    Set<String> seen = new HashSet<>();
    for (ZipEntry part : parts) {
      String path = part.getName().toLowerCase(Locale.ROOT);
      if (!seen.add(path)) {
        throw damaged();
      }
      if (path.endsWith("vbaproject.bin") || path.startsWith("xl/macrosheets/")) {
        throw macros();
      }
    }
  }

  /** Counts what the parts really unpack to; what the list of parts says is not believed. */
  private void checkSize(ZipFile zip, List<? extends ZipEntry> parts) throws IOException {
    long most = Math.min(UNPACKED, GRACE + RATIO * Files.size(file));
    long total = 0;
    byte[] buffer = new byte[BUFFER];
    for (ZipEntry part : parts) {
      long size = 0;
      try (InputStream in = zip.getInputStream(part)) {
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          size += read;
          total += read;
          if (size > PART || total > most) {
            throw refused("文件解压后过大，无法安全打开，请删减内容后重新上传。");
          }
        }
      }
    }
  }

  private static String contentTypes(ZipFile zip) throws IOException {
    ZipEntry list = zip.getEntry("[Content_Types].xml");
    if (list == null) {
      throw refused("压缩包不能作为佐证，请上传 " + FileType.ALL + "。");
    }
    try (InputStream in = zip.getInputStream(list)) {
      return new String(in.readNBytes(CONTENT_TYPES), StandardCharsets.UTF_8)
          .toLowerCase(Locale.ROOT);
    }
  }

  private static FileType office(String contentTypes) {
    if (contentTypes.contains("macroenabled") || contentTypes.contains("vbaproject")) {
      throw macros();
    }
    if (contentTypes.contains("wordprocessingml.document.main+xml")) {
      return FileType.DOCX;
    }
    if (contentTypes.contains("spreadsheetml.sheet.main+xml")) {
      return FileType.XLSX;
    }
    throw refused("不支持这种文件，请上传 " + FileType.ALL + "。");
  }

  // ---- Word and Excel before 2007

  private FileType ole() throws IOException {
    try (POIFSFileSystem ole = new POIFSFileSystem(file.toFile(), true)) {
      Set<String> parts = ole.getRoot().getEntryNames();
      if (parts.contains("EncryptedPackage")) {
        throw refused("文件加了密码，请去掉密码后重新上传。");
      }
      if (parts.contains("Macros") || parts.contains("_VBA_PROJECT_CUR")) {
        throw macros();
      }
      if (parts.contains("WordDocument")) {
        return FileType.DOC;
      }
      if (parts.contains("Workbook") || parts.contains("Book")) {
        return FileType.XLS;
      }
    } catch (Refused refused) {
      throw refused;
    } catch (IOException | RuntimeException broken) {
      // the library answers broken files with exceptions of many kinds
      throw damaged();
    }
    throw refused("不支持这种文件，请上传 " + FileType.ALL + "。");
  }

  // ---- pictures: only their size is read

  private FileType png() throws IOException {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      in.seek(HEAD);
      if (in.length() < HEAD + 8) {
        throw damaged();
      }
      checkPixels(in.readInt(), in.readInt());
    }
    return FileType.PNG;
  }

  private FileType jpeg() throws IOException {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      in.seek(2);
      while (in.getFilePointer() + 9 < in.length() && in.read() == 0xFF) {
        int marker = marker(in);
        int length = in.readUnsignedShort();
        if (isFrame(marker)) {
          in.read();
          int height = in.readUnsignedShort();
          checkPixels(in.readUnsignedShort(), height);
          return FileType.JPEG;
        }
        in.seek(in.getFilePointer() + length - 2);
      }
    }
    throw damaged();
  }

  /** A marker may be preceded by any number of filling bytes. */
  private static int marker(RandomAccessFile in) throws IOException {
    int marker = in.read();
    while (marker == 0xFF) {
      marker = in.read();
    }
    return marker;
  }

  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  private static void checkPixels(int width, int height) {
    if (width <= 0 || height <= 0) {
      throw damaged();
    }
    if (width > SIDE || height > SIDE || (long) width * height > PIXELS) {
      throw refused("图片有 " + width + "×" + height + " 像素，太大了，请缩小后重新上传。");
    }
  }

  // ---- plain text

  private FileType text() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (bytes.length == 0) {
      throw refused("文件是空的，请重新选择。");
    }
    if (!isText(bytes, StandardCharsets.UTF_8) && !isText(bytes, Charset.forName("GB18030"))) {
      throw refused("文件“" + name + "”打不开或不是允许的格式，请上传 " + FileType.ALL + "。");
    }
    return FileType.TXT;
  }

  private static boolean isText(byte[] bytes, Charset charset) {
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.chars().allMatch(c -> c >= ' ' && c != 0x7F || "\t\r\n\f\uFEFF".indexOf(c) >= 0)
          && !text.replace("\uFEFF", "").stripLeading().startsWith("<");
    } catch (CharacterCodingException otherCharset) {
      return false;
    }
  }

  private static Refused macros() {
    return refused("文件带有宏，为安全起见不能上传，请另存为不带宏的格式。");
  }

  private static Refused damaged() {
    return refused("文件不完整或已损坏，请确认能正常打开后重新上传。");
  }

  private static Refused refused(String sentence) {
    return new Refused("file", sentence);
  }
}
