package org.youju.organization;

import java.util.Optional;
import org.youju.kernel.OrgId;

/** What an organisation is called and where it stands. */
record Place(String name, Optional<OrgId> parent) {
  static Place renamed(Place place, String name) {
    return new Place(name, place.parent());
  }

  static Place moved(Place place, Optional<OrgId> parent) {
    return new Place(place.name(), parent);
  }
}
