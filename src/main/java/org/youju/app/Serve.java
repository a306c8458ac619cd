package org.youju.app;

import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.core.NestedExceptionUtils;
import org.youju.catalog.CatalogErrors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the product. */
@Command(name = "serve", description = "启动有据，直到收到停止信号。", mixinStandardHelpOptions = true)
final class Serve implements Callable<Integer> {
  /** The server's threads go on after the command has returned. */
  static final int KEEP_RUNNING = -1;

  @Option(names = "--port", description = "端口（默认 8080）。", defaultValue = "8080")
  private int port = 8080;

  @Option(
      names = "--host",
      description = "监听地址（默认 127.0.0.1，只供本机；对内网开放填 0.0.0.0）。",
      defaultValue = "127.0.0.1")
  private String host = "127.0.0.1";

  @Option(names = "--data", description = "数据目录（默认 data）。", defaultValue = "data")
  private Path data = Path.of("data");

  @Option(names = "--demo", description = "数据目录为空时放入演示单位和演示账号。")
  private boolean demo;

  @Override
  public Integer call() {
    if (portTaken()) {
      System.err.println("端口 " + port + " 已被占用：请用 --port 换一个端口，或先停止占用它的程序。");
      return 1;
    }
    try {
      SpringApplication application = new SpringApplication(Youju.class);
      application.setLogStartupInfo(false);
      application.setRegisterShutdownHook(true);
      DatabaseAhead.of(application);
      application.run(arguments());
      System.out.println("有据已就绪：http://localhost:" + port);
      return KEEP_RUNNING;
    } catch (RuntimeException e) {
      return explain(e);
    }
  }

  private String[] arguments() {
    List<String> arguments = new ArrayList<>();
    arguments.add("--server.port=" + port);
    arguments.add("--server.address=" + host);
    arguments.add("--youju.data=" + data);
    arguments.add("--youju.demo=" + demo);
    return arguments.toArray(String[]::new);
  }

  /**
   * Says what is wrong in a sentence where it is something that the person at the console can mend.
   */
  private static int explain(RuntimeException failure) {
    Throwable known =
        Stream.iterate((Throwable) failure, t -> t != null, Throwable::getCause)
            .filter(t -> t instanceof CannotStart || t instanceof CatalogErrors)
            .findFirst()
            .orElse(null);
    if (known != null) {
      System.err.println(known.getMessage());
      return 1;
    }
    System.err.println("启动失败：" + NestedExceptionUtils.getMostSpecificCause(failure).getMessage());
    throw failure;
  }

  private boolean portTaken() {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(host, port));
      return false;
    } catch (java.io.IOException e) {
      return true;
    }
  }
}
