package org.youju.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.youju.claims.ClaimsCommands;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Claims and manuscript defects of files; without database and Spring. */
@Command(
    name = "check-document",
    description = "检查文稿：陈述的数字、空白和稿件缺陷（每个文件一行 JSON）。",
    mixinStandardHelpOptions = true)
final class CheckDocumentCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", description = "文稿：.docx .doc .wps .pdf .txt")
  private List<Path> files = List.of();

  @Override
  public Integer call() {
    return new ClaimsCommands(new OfficeFiles(), System.out, System.err).checkDocument(files);
  }
}
