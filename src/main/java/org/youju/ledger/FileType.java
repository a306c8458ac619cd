package org.youju.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Files that evidence may be; decided by what is in them, the name must agree. */
public enum FileType {
  PDF("application/pdf", "pdf"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  DOC("application/msword", "doc"),
  XLS("application/vnd.ms-excel", "xls"),
  JPEG("image/jpeg", "jpg", "jpeg"),
  PNG("image/png", "png"),
  TXT("text/plain", "txt");

  /** For sentences and file choosers. */
  public static final String ALL = "PDF、Word、Excel、JPG、PNG、TXT";

  private final String mediaType;
  private final List<String> extensions;

  FileType(String mediaType, String... extensions) {
    this.mediaType = mediaType;
    this.extensions = List.of(extensions);
  }

  public String mediaType() {
    return mediaType;
  }

  /** The usual ending of a name, without the dot. */
  public String extension() {
    return extensions.get(0);
  }

  /** The type that a name claims by its last ending. */
  static Optional<FileType> named(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(type -> type.extensions.contains(ending)).findFirst();
  }
}
