package org.youju.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.youju.claims.ClaimsCommands;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Figures and blanks stated in files; without database and Spring. */
@Command(
    name = "claims",
    description = "列出文稿中陈述的数字和空白（每个文件一行 JSON）。",
    mixinStandardHelpOptions = true)
final class ClaimsCommand implements Callable<Integer> {
  @Option(names = "--jsonl", description = "每行一个 {\"sentence\": …} 的文件，逐行输出。")
  private Optional<Path> lines = Optional.empty();

  @Parameters(arity = "0..*", description = "文稿：.docx .doc .wps .pdf .txt")
  private List<Path> files = List.of();

  @Override
  public Integer call() {
    ClaimsCommands commands = new ClaimsCommands(new OfficeFiles(), System.out, System.err);
    return lines.map(commands::claimsOfLines).orElseGet(() -> commands.claims(files));
  }
}
