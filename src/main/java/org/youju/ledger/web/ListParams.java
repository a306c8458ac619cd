package org.youju.ledger.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.youju.catalog.Catalog;
import org.youju.kernel.Actor;
import org.youju.kernel.Malformed;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.ledger.EntryQuery;
import org.youju.shell.DateParam;

/**
 * The filters of the ledger as parameters of a request; one sent empty counts as missing.
 *
 * @param organization id of the top of a subtree; the actor's own when missing
 * @param q words that must all occur
 */
record ListParams(
    @Nullable String organization,
    @Nullable String kind,
    @Nullable String from,
    @Nullable String to,
    @Nullable String q,
    @Nullable String after) {
  private static final int WORDS = 200;

  EntryQuery query(Actor actor, Catalog catalog, int limit) {
    return new EntryQuery(
        given(organization).map(OrgId::parse),
        given(kind).map(id -> List.of(known(catalog, id))).orElse(List.of()),
        period(),
        words(),
        limit,
        given(after).map(Cursor::parse));
  }

  Optional<Period> period() {
    Optional<LocalDate> first = DateParam.optional("from", Optional.ofNullable(from));
    Optional<LocalDate> last = DateParam.optional("to", Optional.ofNullable(to));
    return first.isEmpty() && last.isEmpty()
        ? Optional.empty()
        : Optional.of(new Period(first.orElse(Period.EARLIEST), last.orElse(Period.LATEST)));
  }

  String words() {
    String words = q == null ? "" : q.strip();
    if (words.length() > WORDS) {
      throw new Malformed("q", "检索词太长，请控制在 " + WORDS + " 字以内。");
    }
    return words;
  }

  private static String known(Catalog catalog, String kind) {
    if (catalog.kind(kind).isEmpty()) {
      throw new Malformed("kind", "目录里没有这一类，请从类别列表中选择。");
    }
    return kind;
  }

  private static Optional<String> given(@Nullable String text) {
    return Optional.ofNullable(text).filter(words -> !words.isEmpty());
  }
}
