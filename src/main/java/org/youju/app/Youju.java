package org.youju.app;

import ch.qos.logback.classic.Level;
import java.util.Arrays;
import java.util.Optional;
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
    Optional<Object> alone = args.length == 0 ? Optional.empty() : alone(args[0]);
    int exit = alone.map(command -> alone(command, args)).orElseGet(() -> all(args));
    if (exit != Serve.KEEP_RUNNING) {
      System.exit(exit);
    }
  }

  /** Commands that are done in a second: nothing else of the product is loaded for them. */
  private static Optional<Object> alone(String name) {
    return switch (name) {
      case "check-document" -> Optional.of(new CheckDocumentCommand());
      case "claims" -> Optional.of(new ClaimsCommand());
      default -> Optional.empty();
    };
  }

  private static int alone(Object command, String[] args) {
    return new CommandLine(command)
        .setCommandName("youju " + args[0])
        .execute(Arrays.copyOfRange(args, 1, args.length));
  }

  private static int all(String[] args) {
    quiet();
    return new CommandLine(new Youju()).setUsageHelpAutoWidth(true).execute(args);
  }

  /** Commands speak for themselves; what serves sets its own logging. */
  static void quiet() {
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
