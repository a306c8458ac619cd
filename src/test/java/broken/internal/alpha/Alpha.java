package broken.internal.alpha;

import broken.internal.beta.web.Inner;

/** Reaches into the inside of another module. */
public class Alpha {
  public Inner inner() {
    return new Inner();
  }
}
