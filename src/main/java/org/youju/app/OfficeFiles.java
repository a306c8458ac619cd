package org.youju.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.youju.claims.Defect;
import org.youju.claims.DefectType;
import org.youju.claims.TextSource;
import org.youju.claims.UnreadableFile;
import org.youju.docx.DocumentFacts;
import org.youju.docx.DocumentText;
import org.youju.docx.UnreadableDocument;

/** Gives the commands of {@code claims} the text of Word, WPS and PDF files. */
final class OfficeFiles implements TextSource {
  @Override
  public Document read(Path file) throws IOException {
    try {
      DocumentText text =
          DocumentText.read(Files.readAllBytes(file), file.getFileName().toString());
      return new Document(text.text(), defects(text.facts()));
    } catch (UnreadableDocument e) {
      throw new UnreadableFile(e.sentence());
    }
  }

  private static List<Defect> defects(DocumentFacts facts) {
    List<Defect> defects = new ArrayList<>();
    if (facts.editingPassword() || !facts.restrictions().isEmpty()) {
      String note = facts.editingPassword() ? "文件带有编辑密码，正式报送前请解除。" : "文件限制编辑，正式报送前请解除。";
      defects.add(Defect.ofFile(DefectType.EDITING_PASSWORD, note));
    }
    return defects;
  }
}
