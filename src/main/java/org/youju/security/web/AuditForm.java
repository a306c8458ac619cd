package org.youju.security.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.youju.audit.Chain;
import org.youju.kernel.RootId;
import org.youju.security.Accounts;

/**
 * What is looked for in the audit. Fields left empty do not narrow.
 *
 * @param actor part of a login name or name
 * @param before sequence number below which the page begins
 */
public record AuditForm(
    String action, String actor, String object, String from, String to, String before) {
  static final AuditForm EMPTY = new AuditForm("", "", "", "", "", "");

  public AuditForm(
      @Nullable String action,
      @Nullable String actor,
      @Nullable String object,
      @Nullable String from,
      @Nullable String to,
      @Nullable String before) {
    this.action = Objects.requireNonNullElse(action, "").strip();
    this.actor = Objects.requireNonNullElse(actor, "").strip();
    this.object = Objects.requireNonNullElse(object, "").strip();
    this.from = Objects.requireNonNullElse(from, "").strip();
    this.to = Objects.requireNonNullElse(to, "").strip();
    this.before = Objects.requireNonNullElse(before, "").strip();
  }

  Chain.Filter filter(Accounts accounts, RootId root) {
    return new Chain.Filter(
        action, actors(accounts, root), object, day("from", from), day("to", to));
  }

  long beforeOrEnd() {
    return before.matches("[0-9]{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE;
  }

  String next(long seq) {
    return "/admin/audit?" + query() + "before=" + seq;
  }

  /** The same search, for the export. */
  public String query() {
    return Stream.of(
            pair("action", action),
            pair("actor", actor),
            pair("object", object),
            pair("from", from),
            pair("to", to))
        .collect(Collectors.joining());
  }

  private Optional<List<String>> actors(Accounts accounts, RootId root) {
    return actor.isEmpty()
        ? Optional.empty()
        : Optional.of(accounts.list(root, actor).stream().map(a -> a.id().toString()).toList());
  }

  private static Optional<LocalDate> day(String field, String text) {
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(org.youju.shell.DateParam.parse(field, text));
  }

  private static String pair(String name, String value) {
    return value.isEmpty()
        ? ""
        : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8) + "&";
  }
}
