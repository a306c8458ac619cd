package org.youju.notifications.cmpp;

import java.util.List;

/** What became of one message handed to the gateway. */
public sealed interface Outcome {
  /**
   * The gateway took it, every part.
   *
   * @param ids the gateway's ids, by which receipts come back
   */
  record Accepted(List<String> ids) implements Outcome {
    public Accepted {
      ids = List.copyOf(ids);
    }
  }

  /** The gateway said no to every part; the code is that of CMPP_SUBMIT_RESP. */
  record Refused(long code) implements Outcome {}

  /** Nothing left this machine; it may be tried again. */
  record Unsent() implements Outcome {}

  /** It may have been sent or not: no answer came, or the parts fared differently. */
  record Unknown() implements Outcome {}
}
