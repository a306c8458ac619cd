package org.youju.app;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Main class: the command line. */
@SpringBootApplication(scanBasePackages = "org.youju")
@Command(
    name = "youju",
    description = "有据：一次记录，处处有据。",
    mixinStandardHelpOptions = true,
    version = "0.1.0",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      Serve.class,
      ClaimsCommand.class,
      CheckDocumentCommand.class,
      CommandLine.HelpCommand.class
    })
public class Youju implements Runnable {
  public static void main(String[] args) {
    CommandLine line = new CommandLine(new Youju()).setUsageHelpAutoWidth(true);
    int exit = line.execute(args);
    if (exit != Serve.KEEP_RUNNING) {
      System.exit(exit);
    }
  }

  @Override
  public void run() {
    new CommandLine(this).usage(System.out);
  }
}
