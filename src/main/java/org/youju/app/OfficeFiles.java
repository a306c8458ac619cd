package org.youju.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.youju.claims.TextSource;
import org.youju.claims.UnreadableFile;
import org.youju.docx.DocumentText;
import org.youju.docx.UnreadableDocument;
import org.youju.verification.FileDefects;

/** Gives the commands of {@code claims} the text of Word, WPS and PDF files. */
final class OfficeFiles implements TextSource {
  @Override
  public Document read(Path file) throws IOException {
    if (!file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".txt")) {
      Youju.quiet();
    }
    try {
      DocumentText text =
          DocumentText.read(Files.readAllBytes(file), file.getFileName().toString());
      return new Document(text.text(), FileDefects.of(text));
    } catch (UnreadableDocument e) {
      throw new UnreadableFile(e.sentence());
    }
  }
}
