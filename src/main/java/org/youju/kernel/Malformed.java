package org.youju.kernel;

/** Input that cannot be understood at all (400). */
public final class Malformed extends RuntimeException {
  private final String field;

  public Malformed(String field, String message) {
    super(message, null, false, false);
    this.field = field;
  }

  /** The parameter or field at fault. */
  public String field() {
    return field;
  }
}
