package org.youju.claims;

import java.util.Locale;

/** What sort of figure a claim states. */
public enum Kind {
  /** 次 个 项 场 …: things and events. */
  COUNT,
  /** 人 名 位 人次, and 个 where it counts persons. */
  PEOPLE,
  /** 份 篇 册 本 …: things written or printed. */
  COPIES,
  /** 元, also with 万 and 亿. */
  MONEY,
  /** %, 成, 倍. */
  RATIO,
  /** 排名第一, 前10名. */
  RANK,
  /** 从10个上升到20个. */
  CHANGE,
  /** 第一例, 第44期: a number that says which one. */
  ORDINAL,
  /** A blank: *次, XX篇. */
  PLACEHOLDER;

  /** The word used in JSON. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
