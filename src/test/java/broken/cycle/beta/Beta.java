package broken.cycle.beta;

import broken.cycle.alpha.Alpha;

/** The other half of a cycle. */
public class Beta {
  public Alpha alpha() {
    return new Alpha();
  }
}
