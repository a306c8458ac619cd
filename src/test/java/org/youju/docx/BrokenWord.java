package org.youju.docx;

import static org.youju.docx.WordFile.aWordFile;
import static org.youju.docx.WordFile.p;
import static org.youju.docx.WordFile.r;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Word files that nobody should read on. */
public final class BrokenWord {
  private static final String CONTENT_TYPES = "[Content_Types].xml";

  private BrokenWord() {}

  /** A sound one, to be broken. */
  public static byte[] good() {
    return aWordFile(p(r("正文"))).bytes();
  }

  /** Cut off in the middle. */
  public static byte[] half(byte[] file) {
    return Arrays.copyOf(file, file.length / 2);
  }

  /** With a password to open it. */
  public static byte[] encrypted(byte[] docx) {
    try (var files = new POIFSFileSystem();
        var source = OPCPackage.open(new ByteArrayInputStream(docx))) {
      var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
      encryptor.confirmPassword("口令");
      try (var out = encryptor.getDataStream(files)) {
        source.save(out);
      }
      var file = new ByteArrayOutputStream();
      files.writeFilesystem(file);
      return file.toByteArray();
    } catch (IOException | GeneralSecurityException | OpenXML4JException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A .docm that is called .docx. */
  public static byte[] macro(byte[] docx) {
    var parts = Parts.of(docx);
    var types =
        parts
            .text(CONTENT_TYPES)
            .replace(
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                "application/vnd.ms-word.document.macroEnabled.main+xml");
    return parts.with(CONTENT_TYPES, types);
  }

  /** With a part that unpacks to so much. */
  public static byte[] bomb(String part, int size) {
    return aWordFile(p(r("正文"))).part(part, new byte[size]).bytes();
  }
}
