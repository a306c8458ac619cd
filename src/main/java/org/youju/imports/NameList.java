package org.youju.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * People as a cell lists them: {@code 张三、李四（请假）等12人}.
 *
 * @param names with what stands in brackets behind, in their order; each name once
 * @param heads how many people the cell says there were
 * @param everybody whether all members are meant
 * @param rest what is no name, e.g. 各处室负责人
 */
record NameList(
    Map<String, String> names, Optional<Integer> heads, boolean everybody, List<String> rest) {
  private static final Pattern NAME =
      Pattern.compile("[\\p{IsHan}]{2,4}|[\\p{IsHan}]+(?:·[\\p{IsHan}]+)+");
  private static final Pattern NOTE = Pattern.compile("[(（]([^)）]*)[)）]");
  private static final Pattern AND_SO_ON =
      Pattern.compile("等?\\s*(?:共|共计)?\\s*(\\d{1,5})\\s*(?:名|位|人|个)+.*$");
  private static final Pattern ONLY_NUMBER = Pattern.compile("(\\d{1,5})\\s*(?:人|名|位)?");
  private static final Pattern EVERYBODY =
      Pattern.compile("(?:支部|本支部|机关)?(?:全体|全部|所有)(?:在职)?(?:党员|人员|正式党员|支部党员|党员同志)(?:同志)?");
  private static final Pattern GROUP =
      Pattern.compile(".*(党员|同志们|干部|职工|代表|委员|成员|负责人|领导|群众|人员|青年|支委|支部|处室|科室|积极分子|全体).*");

  static NameList of(String cell) {
    String text = Texts.lines(cell).replace("\n", "、");
    Map<String, String> names = new LinkedHashMap<>();
    List<String> rest = new ArrayList<>();
    Optional<Integer> heads = Optional.empty();
    boolean everybody = false;
    String noted = protectNotes(text);
    for (String raw : Texts.list(noted)) {
      String part = raw.replace('\uE000', '、').strip();
      String note = note(part);
      String bare = NOTE.matcher(part).replaceAll("").strip();
      Matcher count = AND_SO_ON.matcher(bare);
      if (ONLY_NUMBER.matcher(bare).matches()) {
        heads = Optional.of(Integer.parseInt(bare.replaceAll("\\D", "")));
        continue;
      }
      if (count.find()) {
        heads = Optional.of(Integer.parseInt(count.group(1)));
        bare = bare.substring(0, count.start()).strip();
      }
      bare = bare.replaceFirst("等(同志|人)?$", "").replaceFirst("同志$", "").strip();
      String together = bare.replace(" ", "");
      if (EVERYBODY.matcher(together).matches()) {
        everybody = true;
        rest.add(together);
      } else if (NAME.matcher(together).matches() && !GROUP.matcher(together).matches()) {
        names.putIfAbsent(together, note);
      } else if (!bare.isEmpty()) {
        rest.add(bare);
      }
    }
    return new NameList(names, heads, everybody, rest);
  }

  /** Separators within brackets do not separate. */
  private static String protectNotes(String text) {
    return NOTE.matcher(text)
        .replaceAll(
            found -> Matcher.quoteReplacement(found.group().replaceAll("[、，,;；]", "\uE000")));
  }

  private static String note(String part) {
    Matcher note = NOTE.matcher(part);
    return note.find() ? note.group(1).strip() : "";
  }
}
