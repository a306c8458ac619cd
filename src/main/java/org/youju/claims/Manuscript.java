package org.youju.claims;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * A text as the checks see it, and the defects they found in it. Positions inside are in
 * characters; what goes out is in code points.
 */
final class Manuscript {
  private final String text;
  private final char[] t;
  private final CodePoints codePoints;
  private final BitSet covered = new BitSet();
  private final List<Reading> readings = new ArrayList<>();
  private final List<Defect> defects = new ArrayList<>();

  Manuscript(String text) {
    this.text = text;
    this.t = Glyphs.plain(text);
    this.codePoints = CodePoints.of(text);
    Sentences.forEach(new StringReader(text), sentence -> readings.add(Reading.of(sentence)));
  }

  String text() {
    return text;
  }

  char[] t() {
    return t;
  }

  char at(int i) {
    return i >= 0 && i < t.length ? t[i] : '\0';
  }

  boolean has(String word, int i) {
    return i >= 0 && text.startsWith(word, i);
  }

  List<Reading> readings() {
    return readings;
  }

  List<Defect> defects() {
    return defects;
  }

  void add(DefectType type, int from, int to, String note) {
    add(type, from, to, note, Optional.empty(), Optional.empty());
  }

  void blank(int from, int to, String note, Slot slot, Optional<Kind> expects) {
    add(DefectType.PLACEHOLDER, from, to, note, Optional.of(slot), expects);
  }

  private void add(
      DefectType type, int from, int to, String note, Optional<Slot> slot, Optional<Kind> expects) {
    int start = codePoints.before(from);
    covered.set(from, to);
    defects.add(
        new Defect(
            start,
            codePoints.before(to) - start,
            type,
            text.substring(from, to),
            note,
            slot,
            expects));
  }

  void add(DefectType type, Claim claim, String note) {
    defects.add(
        new Defect(
            claim.start(),
            claim.length(),
            type,
            claim.text(),
            note,
            Optional.empty(),
            Optional.empty()));
  }

  /** Whether a defect found so far covers character {@code i}. */
  boolean covered(int i) {
    return covered.get(i);
  }
}
