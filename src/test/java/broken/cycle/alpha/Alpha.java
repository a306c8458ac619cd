package broken.cycle.alpha;

import broken.cycle.beta.Beta;

/** One half of a cycle. */
public class Alpha {
  public Beta beta() {
    return new Beta();
  }
}
