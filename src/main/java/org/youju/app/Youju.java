package org.youju.app;

import ch.qos.logback.classic.Level;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Main class: the command line. */
@SpringBootApplication(
    scanBasePackages = "org.youju",
    // modules need not know how others call their own classes
    nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
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
      VerifyLedgerCommand.class,
      CommandLine.HelpCommand.class
    })
public class Youju implements Runnable {
  public static void main(String[] args) {
    quiet();
    CommandLine line = new CommandLine(new Youju()).setUsageHelpAutoWidth(true);
    int exit = line.execute(args);
    if (exit != Serve.KEEP_RUNNING) {
      System.exit(exit);
    }
  }

  /** Commands speak for themselves; what serves sets its own logging. */
  private static void quiet() {
    if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)
        instanceof ch.qos.logback.classic.Logger root) {
      root.setLevel(Level.ERROR);
    }
  }

  @Override
  public void run() {
    new CommandLine(this).usage(System.out);
  }
}
