package org.youju.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.youju.organization.MemberStatus;

/**
 * Codes and words of the standard tables (regulations.md §15): sex GB/T 2261.1-2003, nation GB/T
 * 3304-1991, education GB/T 4658-2006, categories of members.
 */
final class Codes {
  private static final List<String> NATIONS =
      List.of(
          "汉族", "蒙古族", "回族", "藏族", "维吾尔族", "苗族", "彝族", "壮族", "布依族", "朝鲜族", "满族", "侗族", "瑶族", "白族",
          "土家族", "哈尼族", "哈萨克族", "傣族", "黎族", "傈僳族", "佤族", "畲族", "高山族", "拉祜族", "水族", "东乡族", "纳西族",
          "景颇族", "柯尔克孜族", "土族", "达斡尔族", "仫佬族", "羌族", "布朗族", "撒拉族", "毛南族", "仡佬族", "锡伯族", "阿昌族",
          "普米族", "塔吉克族", "怒族", "乌孜别克族", "俄罗斯族", "鄂温克族", "德昂族", "保安族", "裕固族", "京族", "塔塔尔族", "独龙族",
          "鄂伦春族", "赫哲族", "门巴族", "珞巴族", "基诺族");

  private static final Map<String, String> EDUCATIONS = educations();

  private static final Pattern TWO_DIGITS = Pattern.compile("\\d{1,2}");
  private static final Pattern CODE = Pattern.compile("[\\dA-Za-z.]+");
  private static final Set<String> NAMES = Set.copyOf(NATIONS);

  private Codes() {}

  /** 男 or 女; an unknown sex (0, 9) is refused where a person must be one of the two. */
  static Parsed<String> gender(Cell cell) {
    String text = Texts.folded(cell.text());
    return switch (text) {
      case "" -> Parsed.blank();
      case "1", "男", "男性", "01" -> Parsed.of("男");
      case "2", "女", "女性", "02" -> Parsed.of("女");
      case "0", "00" -> Parsed.wrong("性别代码 0 在国标里是“未知”，有的系统却用 0 表示女，请直接写男或女。");
      case "9", "09", "未说明", "未知" -> Parsed.wrong("请写明男或女；确实不知道时留空。");
      default -> Parsed.wrong("“" + shown(text) + "”不是性别，请填男或女。");
    };
  }

  /** 汉, 汉族, 01 and 1 are one nation. */
  static Parsed<String> nation(Cell cell) {
    String text = Texts.folded(cell.text());
    if (text.isEmpty()) {
      return Parsed.blank();
    }
    if (TWO_DIGITS.matcher(text).matches()) {
      int code = Integer.parseInt(text);
      if (code >= 1 && code <= NATIONS.size()) {
        return Parsed.of(NATIONS.get(code - 1));
      }
      return code == 97 || code == 98
          ? Parsed.of(code == 97 ? "其他" : "外国血统中国籍人士")
          : Parsed.wrong("民族代码 " + text + " 不在国标表里（01 至 56、97、98），请改写为民族名称。");
    }
    String name = text.endsWith("族") ? text : text + "族";
    if (NAMES.contains(name)) {
      return Parsed.of(name);
    }
    return text.startsWith("其他") || text.startsWith("外国血统")
        ? Parsed.of(text)
        : Parsed.wrong("“" + shown(text) + "”不是 56 个民族之一，请核对。");
  }

  /** A code becomes its words; words stay as they are. */
  static Parsed<String> education(Cell cell) {
    String text = Texts.folded(cell.text());
    if (text.isEmpty()) {
      return Parsed.blank();
    }
    if (CODE.matcher(text).matches()) {
      return Optional.ofNullable(EDUCATIONS.get(text))
          .map(Parsed::of)
          .orElseGet(
              () ->
                  Parsed.wrong(
                      "学历代码 "
                          + shown(text)
                          + " 不在国标 GB/T 4658 里（如 11 博士毕业、21 大学毕业、31 大专毕业），请改写为学历名称。"));
    }
    return Parsed.of(text);
  }

  /** 正式党员, 预备党员 and the others; also the codes 1 and 2. */
  static Parsed<MemberStatus> status(Cell cell) {
    String text = Texts.bare(cell.text());
    return switch (text) {
      case "" -> Parsed.blank();
      case "1", "01", "正式党员", "正式", "中共党员", "党员", "中共正式党员", "中国共产党党员" ->
          Parsed.of(MemberStatus.FORMAL);
      case "2", "02", "预备党员", "预备", "中共预备党员" -> Parsed.of(MemberStatus.PROBATIONARY);
      case "发展对象" -> Parsed.of(MemberStatus.CANDIDATE);
      case "积极分子", "入党积极分子" -> Parsed.of(MemberStatus.ACTIVIST);
      case "入党申请人", "申请人", "申请入党人" -> Parsed.of(MemberStatus.APPLICANT);
      case "群众", "13", "非党员", "一般群众" -> Parsed.of(MemberStatus.MASS);
      default -> Parsed.wrong("“" + shown(cell.text()) + "”不是人员类别，请填正式党员、预备党员、发展对象、积极分子、入党申请人或群众。");
    };
  }

  static Parsed<Boolean> yes(Cell cell) {
    String text = Texts.folded(cell.text()).toLowerCase(Locale.ROOT);
    return switch (text) {
      case "" -> Parsed.blank();
      case "是",
          "1",
          "y",
          "yes",
          "true",
          "√",
          "有",
          "离退休",
          "退休",
          "离休",
          "已退休",
          "流动",
          "流动党员",
          "失联",
          "已失联",
          "失去联系" ->
          Parsed.of(true);
      case "否",
          "0",
          "2",
          "n",
          "no",
          "false",
          "×",
          "x",
          "无",
          "在职",
          "未流动",
          "非流动",
          "未失联",
          "未失去联系",
          "联系正常" ->
          Parsed.of(false);
      default -> Parsed.wrong("“" + shown(cell.text()) + "”请填是或否。");
    };
  }

  static List<String> nations() {
    return NATIONS;
  }

  static List<String> educationNames() {
    return List.of("博士研究生", "硕士研究生", "大学本科", "大学专科", "中等专科", "普通高中", "初中", "小学", "其他");
  }

  private static Map<String, String> educations() {
    Map<String, String> all = new LinkedHashMap<>();
    add(all, "10 研究生", "11 博士研究生毕业", "12 博士研究生结业", "13 博士研究生肄业", "14 硕士研究生毕业");
    add(all, "15 硕士研究生结业", "16 硕士研究生肄业", "17 研究生班毕业", "18 研究生班结业", "19 研究生班肄业");
    add(all, "20 大学本科", "21 大学本科毕业", "22 大学本科结业", "23 大学本科肄业", "28 大学普通班毕业");
    add(all, "30 大学专科", "31 大学专科毕业", "32 大学专科结业", "33 大学专科肄业");
    add(all, "40 中等职业教育", "41 中等专科毕业", "42 中等专科结业", "43 中等专科肄业", "44 职业高中毕业", "45 职业高中结业");
    add(all, "46 职业高中肄业", "47 技工学校毕业", "48 技工学校结业", "49 技工学校肄业");
    add(all, "60 普通高中", "61 普通高中毕业", "62 普通高中结业", "63 普通高中肄业", "70 初中", "71 初中毕业", "73 初中肄业");
    add(all, "80 小学", "81 小学毕业", "83 小学肄业", "90 其他");
    return all;
  }

  private static void add(Map<String, String> all, String... entries) {
    for (String entry : entries) {
      all.put(entry.substring(0, 2), entry.substring(3));
    }
  }

  static String shown(String text) {
    String clean = Texts.clean(text);
    return clean.codePointCount(0, clean.length()) <= 20
        ? clean
        : clean.substring(0, clean.offsetByCodePoints(0, 20)) + "…";
  }
}
