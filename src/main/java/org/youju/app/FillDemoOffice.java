package org.youju.app;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.youju.app.demo.DemoOffice;
import org.youju.security.Setup;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Puts the demo office into an empty installation before the first request is served. */
@Component
class FillDemoOffice implements SmartLifecycle {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final DemoOffice office;
  private final Setup setup;
  private final Installation installation;
  private final boolean wanted;
  private boolean started;

  FillDemoOffice(
      DemoOffice office,
      Setup setup,
      Installation installation,
      @Value("${youju.demo:false}") boolean wanted) {
    this.office = office;
    this.setup = setup;
    this.installation = installation;
    this.wanted = wanted;
  }

  @Override
  public void start() {
    started = true;
    if (wanted && !setup.done()) {
      String accounts = JSON.writeValueAsString(office.create());
      Installation.writePrivately(
          installation.directory().resolve("demo-accounts.json"), accounts + "\n");
    }
  }

  @Override
  public void stop() {
    started = false;
  }

  @Override
  public boolean isRunning() {
    return started;
  }

  /** Well before the web server, which starts last. */
  @Override
  public int getPhase() {
    return 0;
  }
}
