package org.youju.kernel;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/** The hash of the ledger (SM3, GB/T 32905). */
public final class Sm3 {
  /** Length of a digest in bytes. */
  public static final int LENGTH = 32;

  private final SM3Digest digest = new SM3Digest();

  public Sm3 add(byte[] bytes) {
    digest.update(bytes, 0, bytes.length);
    return this;
  }

  public Sm3 add(byte[] bytes, int offset, int length) {
    digest.update(bytes, offset, length);
    return this;
  }

  public Sm3 add(String text) {
    return add(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds eight bytes, most significant first. */
  public Sm3 add(long number) {
    for (int shift = 56; shift >= 0; shift -= 8) {
      digest.update((byte) (number >>> shift));
    }
    return this;
  }

  /** The 32 bytes; this object starts anew afterwards. */
  public byte[] finish() {
    byte[] out = new byte[LENGTH];
    digest.doFinal(out, 0);
    return out;
  }

  public String finishHex() {
    return HexFormat.of().formatHex(finish());
  }

  public static String hex(String text) {
    return new Sm3().add(text).finishHex();
  }
}
