package org.youju.notifications;

import java.util.Collection;
import java.util.List;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.kernel.RootId;

/** Whoever knows what is due; this module decides nothing about it. */
public interface DueThings {
  /**
   * What falls due in the period, done or not, for the organisations themselves (not for those
   * below them) and for the people who belong to them.
   */
  List<DueThing> of(RootId root, Collection<OrgId> organizations, Period due);
}
