package org.youju.security.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.youju.kernel.Actor;
import org.youju.kernel.Allowed;
import org.youju.kernel.Role;
import org.youju.security.Places;

/** Who the caller is. */
@RestController
class MeRest {
  private final Places places;

  MeRest(Places places) {
    this.places = places;
  }

  /**
   * Who the caller is.
   *
   * @param role id of the role
   * @param scope ids of the organisations that the caller sees today
   */
  record Me(String name, String role, Home organization, List<String> scope) {}

  /** The organisation that the caller works in. */
  record Home(String id, String name) {}

  @GetMapping("/api/v1/me")
  @Allowed({
    Role.PARTY_GROUP_SECRETARY,
    Role.OFFICE,
    Role.BRANCH_SECRETARY,
    Role.BRANCH_MEMBER,
    Role.DISCIPLINE,
    Role.SYSTEM_ADMIN,
    Role.SECURITY_ADMIN,
    Role.AUDIT_ADMIN
  })
  Me me(Actor actor) {
    return new Me(
        actor.name(),
        actor.role().id(),
        new Home(actor.organization().toString(), places.name(actor.root(), actor.organization())),
        places.seen(actor.scope()).stream().map(Object::toString).toList());
  }
}
