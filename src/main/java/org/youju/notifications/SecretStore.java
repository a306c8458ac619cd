package org.youju.notifications;

import java.util.Optional;

/**
 * Secrets of this installation that are kept outside the database; answered where the installation
 * is known (module app).
 */
public interface SecretStore {
  Optional<String> secret(String name);

  /** Keeps a secret so that only the owner of the installation can read it. */
  void keep(String name, String secret);
}
