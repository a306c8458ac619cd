package org.youju.notifications;

import java.util.List;
import java.util.UUID;
import org.youju.kernel.Actor;
import org.youju.kernel.OrgId;
import org.youju.kernel.Role;
import org.youju.kernel.RootId;
import org.youju.kernel.Scope;
import org.youju.kernel.UserId;

/** Who acts when nobody does: a job, or an answer from a phone. Sees nothing. */
final class SystemActor {
  private SystemActor() {}

  static Actor of(RootId root) {
    return new Actor(
        new UserId(new UUID(0, 0)),
        "系统",
        Role.SYSTEM_ADMIN,
        new OrgId(root.value()),
        new Scope(root, List.of()));
  }
}
