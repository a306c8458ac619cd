package org.youju.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The areas of party work (工作板块) that the catalogue and the reports are ordered by. */
public enum Area {
  /** Organisations, members, cadres, honours. */
  A("organization", "组织与队伍"),
  /** Plans, duties, lists, supervision, research. */
  B("plans", "谋划与落实"),
  /** Meetings of the branch, party days, lectures, study. */
  C("organization-life", "组织生活与学习"),
  /** Problems found and put right. */
  D("rectification", "问题整改"),
  /** Standards, assessment, debriefing. */
  E("assessment", "达标与考核"),
  /** Ideological work and publicity: the office's own records only. */
  F("publicity", "意识形态与宣传"),
  /** Integrity and discipline. */
  G("integrity", "党风廉政"),
  /** Service, co-building, rural revitalisation. */
  H("service", "服务与共建");

  private final String id;
  private final String title;

  Area(String id, String title) {
    this.id = id;
    this.title = title;
  }

  /** The letter that kinds and metrics carry as their category, e.g. {@code C}. */
  public String letter() {
    return name();
  }

  /** The English identifier, e.g. {@code organization-life}. */
  public String id() {
    return id;
  }

  /** The Chinese name, e.g. 组织生活与学习. */
  public String title() {
    return title;
  }

  /** The name of the area's catalogue files, e.g. {@code c-organization-life.yaml}. */
  String fileName() {
    return name().toLowerCase(java.util.Locale.ROOT) + "-" + id + ".yaml";
  }

  /** The area with the letter, e.g. {@code C}. */
  public static Optional<Area> of(String letter) {
    return Arrays.stream(values()).filter(area -> area.letter().equals(letter)).findFirst();
  }

  static List<String> letters() {
    return Arrays.stream(values()).map(Area::letter).toList();
  }
}
