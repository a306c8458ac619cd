package org.youju.catalog;

import java.util.Map;
import java.util.Set;

/** The closed sets of words that definitions may use beside their own ids. */
final class Vocabulary {
  static final String ID = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
  static final Set<String> PARTS =
      Set.of("title", "place", "text", "participants", "organizations");
  static final Set<String> POSTS = Set.of("secretary", "leader");
  static final Set<String> STATUSES =
      Set.of("formal", "probationary", "candidate", "activist", "applicant");

  /** Kinds of organisations (组织类型), id to Chinese name; {@code organization} keeps them. */
  static final Map<String, String> ORGANIZATION_KINDS =
      Map.ofEntries(
          Map.entry("party-group", "党组"),
          Map.entry("committee", "机关党委（党委）"),
          Map.entry("general-branch", "党总支"),
          Map.entry("branch", "党支部"),
          Map.entry("group", "党小组"),
          Map.entry("department", "科室（处室）"),
          Map.entry("task-force", "领导小组（工作专班）"),
          Map.entry("study-group", "理论学习中心组"),
          Map.entry("youth-study-group", "青年理论学习小组"),
          Map.entry("partner", "共建单位"),
          Map.entry("mass-organization", "群团组织"),
          Map.entry("volunteer-team", "先锋队（服务队）"));

  private Vocabulary() {}
}
