package org.youju.app;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.youju.notifications.SecretStore;

/** Keeps secrets of the reminders beside the other secrets of the installation. */
@Component
class SecretsOfInstallation implements SecretStore {
  private final Installation installation;

  SecretsOfInstallation(Installation installation) {
    this.installation = installation;
  }

  @Override
  public Optional<String> secret(String name) {
    return installation.secret(name);
  }

  @Override
  public void keep(String name, String secret) {
    installation.keep(name, secret);
  }
}
