package org.youju.verification;

import java.util.List;
import org.youju.kernel.Scope;

/** Where other modules keep texts that a report may have been copied from, e.g. issued reports. */
public interface FormerTexts {
  /** Texts that the scope may read, newest first. */
  List<FormerText> texts(Scope scope, int limit);
}
