package org.youju.kernel;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * Encrypts short texts at rest (SM4-GCM, GB/T 32907): 12 bytes of nonce, then ciphertext and tag.
 * The key lives outside the database.
 */
public final class Sm4 {
  /** Length of a key in bytes. */
  public static final int KEY_LENGTH = 16;

  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final byte[] key;

  /** One a thread: what it works out of the key is half the work for a short text. */
  private final ThreadLocal<GCMModeCipher> ciphers =
      ThreadLocal.withInitial(() -> GCMBlockCipher.newInstance(new SM4Engine()));

  public Sm4(byte[] key) {
    if (key.length != KEY_LENGTH) {
      throw new IllegalArgumentException("an SM4 key has 16 bytes, this one " + key.length);
    }
    this.key = key.clone();
  }

  /** Encrypts; the same text twice gives different bytes. */
  public byte[] encrypt(String text) {
    return encrypt(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The same for bytes. */
  public byte[] encrypt(byte[] bytes) {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    byte[] sealed = run(true, nonce, bytes);
    byte[] out = Arrays.copyOf(nonce, NONCE + sealed.length);
    System.arraycopy(sealed, 0, out, NONCE, sealed.length);
    return out;
  }

  /**
   * A mark by which equal texts are known without being read: HMAC of SM3 with a key derived from
   * this one.
   */
  public byte[] mark(String text) {
    HMac mac = new HMac(new SM3Digest());
    mac.init(new KeyParameter(new Sm3().add("mark").add(key).finish()));
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    mac.update(bytes, 0, bytes.length);
    byte[] out = new byte[mac.getMacSize()];
    mac.doFinal(out, 0);
    return out;
  }

  /**
   * Decrypts what {@link #encrypt} made.
   *
   * @throws IllegalStateException when the key is wrong or the bytes were altered
   */
  public String decrypt(byte[] bytes) {
    return new String(decryptBytes(bytes), StandardCharsets.UTF_8);
  }

  /**
   * The same for bytes.
   *
   * @throws IllegalStateException when the key is wrong or the bytes were altered
   */
  public byte[] decryptBytes(byte[] bytes) {
    byte[] nonce = Arrays.copyOf(bytes, NONCE);
    return run(false, nonce, Arrays.copyOfRange(bytes, NONCE, bytes.length));
  }

  private byte[] run(boolean encrypt, byte[] nonce, byte[] in) {
    GCMModeCipher cipher = ciphers.get();
    cipher.init(encrypt, new AEADParameters(new KeyParameter(key), TAG_BITS, nonce));
    byte[] out = new byte[cipher.getOutputSize(in.length)];
    try {
      int done = cipher.processBytes(in, 0, in.length, out, 0);
      cipher.doFinal(out, done);
      return out;
    } catch (InvalidCipherTextException e) {
      throw new IllegalStateException(
          "encrypted data does not fit its key: wrong key, or altered", e);
    }
  }
}
