package broken.undeclared.alpha;

import broken.undeclared.beta.Beta;

/** Uses a module that it did not declare. */
public class Alpha {
  public Beta beta() {
    return new Beta();
  }
}
