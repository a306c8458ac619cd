package org.youju.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Main class. */
@SpringBootApplication(scanBasePackages = "org.youju")
public class Youju {
  public static void main(String[] args) {
    SpringApplication.run(Youju.class, args);
  }
}
