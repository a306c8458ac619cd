package org.youju.security.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.youju.audit.AuditEntry;
import org.youju.audit.Chain;
import org.youju.kernel.FieldError;
import org.youju.kernel.Role;

/**
 * The audit, newest first.
 *
 * @param next address of the next page, empty on the last
 * @param finding what verifying the chain just found
 */
public record AuditView(
    AuditForm form,
    List<Line> lines,
    String next,
    Optional<Chain.Finding> finding,
    List<FieldError> errors) {

  AuditView with(List<FieldError> faults) {
    return new AuditView(form, lines, next, finding, faults);
  }

  /** One entry of the chain. */
  public record Line(
      long seq, String at, String actor, String action, String object, String detail, String hash) {
    private static final int OBJECT = 20;
    private static final int DETAIL = 60;

    static Line of(AuditEntry entry, Map<String, String> names) {
      return new Line(
          entry.seq(),
          Pages.minute(Instant.parse(entry.at())),
          names.getOrDefault(entry.actor(), entry.actor()),
          entry.action(),
          entry.object(),
          entry.details().entrySet().stream()
              .map(detail -> detail.getKey() + "=" + worded(detail.getValue()))
              .collect(Collectors.joining("  ")),
          entry.hash());
    }

    /** Roles by their titles, everything else as it was kept. */
    private static String worded(Object value) {
      String text = value.toString();
      return Role.of(text).map(Role::title).orElse(text);
    }

    /** What was done, in Chinese where this module knows the action. */
    public String title() {
      return Actions.title(action);
    }

    /** The object with the beginning of its id. */
    public String shortObject() {
      return shortened(object, OBJECT);
    }

    /** The details, cut where they are long; the page keeps all of them beside. */
    public String shortDetail() {
      return shortened(detail, DETAIL);
    }

    private static String shortened(String text, int length) {
      return text.length() > length ? text.substring(0, length) + "…" : text;
    }
  }
}
