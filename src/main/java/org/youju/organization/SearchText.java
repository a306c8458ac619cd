package org.youju.organization;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a Chinese name is found: by its characters, its full pinyin and its pinyin initials, each
 * from any syllable on, under every reading of its characters. Stored beside the name as words
 * separated by blanks, so that one {@code LIKE} answers all of it.
 *
 * @param sort the likeliest reading, {@code zhangsan}; orders lists
 * @param search {@code " 张三 zhangsan san zs s "}
 */
public record SearchText(String sort, String search) {
  /** Readings of surnames that differ from the character's usual one. */
  private static final Map<String, String> SURNAMES =
      Map.ofEntries(
          Map.entry("曾", "zeng"),
          Map.entry("单", "shan"),
          Map.entry("解", "xie"),
          Map.entry("仇", "qiu"),
          Map.entry("查", "zha"),
          Map.entry("区", "ou"),
          Map.entry("朴", "piao"),
          Map.entry("翟", "zhai"),
          Map.entry("覃", "qin"),
          Map.entry("盖", "ge"),
          Map.entry("缪", "miao"),
          Map.entry("乐", "yue"),
          Map.entry("种", "chong"),
          Map.entry("秘", "bi"),
          Map.entry("折", "she"),
          Map.entry("繁", "po"),
          Map.entry("黑", "he"),
          Map.entry("洗", "xian"),
          Map.entry("薄", "bo"),
          Map.entry("员", "yun"),
          Map.entry("尉", "wei"),
          Map.entry("召", "shao"),
          Map.entry("宿", "su"),
          Map.entry("万俟", "mo qi"),
          Map.entry("尉迟", "yu chi"),
          Map.entry("长孙", "zhang sun"),
          Map.entry("单于", "chan yu"),
          Map.entry("澹台", "tan tai"));

  /** Spellings of ü on keyboards and in passports. */
  private static final Map<String, String> U_UMLAUT = Map.of("lv", "lyu", "nv", "nyu");

  private static final int VARIANTS = 16;
  private static final int WINDOW = 16;
  private static final int SHORT = 4;

  /** Of a person's name: the first characters are read as a surname. */
  static SearchText ofPerson(String name) {
    List<List<String>> readings = readings(name);
    surname(name, readings);
    return of(name, readings);
  }

  /** Of an organisation's or any other thing's name. */
  public static SearchText ofOrganization(String name) {
    return of(name, readings(name));
  }

  /** Whether what a user typed finds this name; nothing typed finds everything. */
  public boolean matches(String typed) {
    String query = fold(typed).strip();
    return query.isEmpty() || search.contains(isLetters(query) ? " " + letters(query) : query);
  }

  /**
   * The pattern that finds what a user typed: Chinese anywhere in the name, letters from the
   * beginning of a syllable. {@code %} and {@code _} stand for themselves.
   */
  static String pattern(String typed) {
    String query = fold(typed).strip();
    boolean letters = isLetters(query);
    String needle = letters ? letters(query) : query;
    String escaped = needle.replaceAll("[\\\\%_]", "\\\\$0");
    return (letters ? "% " : "%") + escaped + "%";
  }

  private static boolean isLetters(String query) {
    return query.chars().allMatch(c -> c < 0x250);
  }

  private static String letters(String query) {
    return query.replaceAll("[\\s'’]", "").replace('ü', 'v');
  }

  private static SearchText of(String name, List<List<String>> readings) {
    Set<String> words = new LinkedHashSet<>();
    words.add(fold(name));
    words.add(fold(name).replace(" ", "").replace("·", ""));
    for (List<String> variant : variants(readings)) {
      for (int start = 0; start < variant.size(); start++) {
        List<String> rest = variant.subList(start, Math.min(variant.size(), start + WINDOW));
        words.add(String.join("", rest));
        words.add(rest.stream().map(SearchText::initial).collect(Collectors.joining()));
      }
    }
    String sort = readings.stream().map(r -> r.get(0)).collect(Collectors.joining());
    return new SearchText(sort, " " + String.join(" ", words) + " ");
  }

  private static String initial(String syllable) {
    return syllable.substring(0, syllable.offsetByCodePoints(0, 1));
  }

  /** For each character its readings, the likeliest first; a sign without reading is its own. */
  private static List<List<String>> readings(String name) {
    List<List<String>> readings = new ArrayList<>();
    List<Pinyin> inContext = HanLP.convertToPinyinList(name);
    for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
      String sign = Character.toString(name.codePointAt(i));
      if (sign.length() == 1 && inContext.get(i) != Pinyin.none5) {
        readings.add(readings(sign, inContext.get(i)));
      } else if (Character.isLetterOrDigit(sign.codePointAt(0))) {
        readings.add(List.of(fold(sign)));
      }
    }
    return readings;
  }

  private static List<String> readings(String sign, Pinyin inContext) {
    Set<String> all = new LinkedHashSet<>();
    all.add(inContext.getPinyinWithoutTone());
    Pinyin[] others = PinyinDictionary.get(sign);
    if (others != null) {
      for (Pinyin other : others) {
        all.add(other.getPinyinWithoutTone());
      }
    }
    for (String reading : List.copyOf(all)) {
      if (U_UMLAUT.containsKey(reading)) {
        all.add(U_UMLAUT.getOrDefault(reading, reading));
      }
    }
    return List.copyOf(all);
  }

  private static void surname(String name, List<List<String>> readings) {
    for (int length = Math.min(2, name.length()); length > 0; length--) {
      String reading = SURNAMES.get(name.substring(0, length));
      if (reading != null && readings.size() >= length) {
        String[] syllables = reading.split(" ");
        for (int i = 0; i < length; i++) {
          Set<String> all = new LinkedHashSet<>(List.of(syllables[i]));
          all.addAll(readings.get(i));
          readings.set(i, List.copyOf(all));
        }
        return;
      }
    }
  }

  /** Every combination for short names; one other reading at a time for long ones. */
  private static List<List<String>> variants(List<List<String>> readings) {
    List<List<String>> variants = new ArrayList<>();
    variants.add(readings.stream().map(r -> r.get(0)).toList());
    for (int i = 0; i < readings.size(); i++) {
      List<List<String>> bases =
          readings.size() <= SHORT ? List.copyOf(variants) : List.of(variants.get(0));
      for (String other : readings.get(i).subList(1, readings.get(i).size())) {
        for (List<String> base : bases) {
          if (variants.size() < VARIANTS) {
            List<String> variant = new ArrayList<>(base);
            variant.set(i, other);
            variants.add(variant);
          }
        }
      }
    }
    return variants;
  }

  private static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
