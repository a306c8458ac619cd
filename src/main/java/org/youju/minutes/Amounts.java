package org.youju.minutes;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.youju.catalog.Kind;
import org.youju.catalog.Quantity;
import org.youju.minutes.Transcript.Stretch;

/** Amounts that the kinds ask for and the text states, each beside words of its own. */
final class Amounts {
  private static final String NUMBER =
      "(?<n>\\d{1,9}(?:,\\d{3})*(?:\\.\\d{1,4})?|[一二两三四五六七八九十百]{1,5})";

  /** Ways of saying an amount that its name in the catalogue does not give away. */
  private static final Map<String, String> WAYS =
      Map.ofEntries(
          Map.entry(
              "expected",
              "应(?:到|参加|出席|参会)(?:会)?(?:的)?(?:正式|有(?:表决权|选举权)的?)?(?:党员|人数|委员|人员|会人数)?(?:人数)?[: \\t为共]*N"),
          Map.entry(
              "present",
              "实(?:到|际到会|参加|出席|参会)(?:会)?(?:的)?(?:正式|有(?:表决权|选举权)的?)?(?:党员|人数|委员|人员|会人数)?(?:人数)?[: \\t为共]*N"),
          Map.entry("in-favour", "(?:赞成|同意)(?:票)?(?:的)?[: 有]*N ?(?:票|人)?|N ?票(?:赞成|同意)"),
          Map.entry("against", "(?:不同意|反对)(?:票)?(?:的)?[: 有]*N ?(?:票|人)?|N ?票(?:反对|不同意)"),
          Map.entry("abstained", "弃权(?:票)?(?:的)?[: 有]*N ?(?:票|人)?|N ?票弃权"),
          Map.entry(
              "confirmation-in-favour", "(?:赞成|同意)(?:票)?(?:的)?[: 有]*N ?(?:票|人)?|N ?票(?:赞成|同意)"),
          Map.entry(
              "confirmation-against", "(?:不同意|反对)(?:票)?(?:的)?[: 有]*N ?(?:票|人)?|N ?票(?:反对|不同意)"),
          Map.entry("confirmation-abstained", "弃权(?:票)?(?:的)?[: 有]*N ?(?:票|人)?|N ?票弃权"),
          Map.entry("hours", "(?:学时|学习时长|计|共|折合)?[: ]*N ?个?学时|学时[: ]*N"),
          Map.entry(
              "copies",
              "(?:发放|分发|派发|散发|赠送)[^。;\\n]{0,24}?N ?(?:余|多)?(?:份|张)|(?:资料|材料|手册|传单|折页)[^。;,\\n]{0,6}?N ?(?:余|多)?(?:份|张)"),
          Map.entry("books", "(?:发放|配发|赠送|下发|购买|购置)[^。;\\n]{0,30}?N ?(?:余|多)?(?:册|本)"),
          Map.entry(
              "essays",
              "(?:共|合计|累计)[^。;,\\n]{0,8}?N ?(?:余|多)?篇|(?<!每[人名位][^。;,\\n]{0,8})(?:心得|体会|文章)[^。;,\\n]{0,8}?N ?(?:余|多)?篇|N ?篇(?:心得|学习体会|体会)"),
          Map.entry("criticisms", "(?:批评意见|意见|批评)[^。;,\\n]{0,8}?N ?(?:余)?条|N ?(?:余)?条(?:相互|互相)?批评"),
          Map.entry("opinions", "(?:意见|建议)[^。;,\\n]{0,8}?N ?(?:余)?条|N ?(?:余)?条(?:意见|建议)"),
          Map.entry(
              "resolutions", "(?:形成|作出|通过)(?:了)?(?:会议)?(?:决议)?[^。;,\\n]{0,4}?N ?[项条个](?:决议)?"),
          Map.entry("items", "(?:研究|审议|讨论|议定)(?:了)?(?:事项|议题)?[^。;,\\n]{0,6}?N ?[项个](?:事项|议题|工作)"),
          Map.entry("paid", "(?:实交|实收|收缴|交纳|缴纳|共收|共交)[^。;\\n]{0,14}?N ?元"),
          Map.entry("payable", "(?:应交|应缴|应收)[^。;\\n]{0,10}?N ?元"),
          Map.entry("dues-spent", "(?:使用|支出|支付|花费)[^。;\\n]{0,14}?N ?元"),
          Map.entry(
              "appraised",
              "(?:参加|参评|评议|应评|实评)(?:民主)?(?:评议)?(?:的)?(?:党员)?(?:人数)?[: 共]*N ?(?:名|人|个)|对 ?N ?名(?:正式|在册)?党员[^。;\\n]{0,12}评议"),
          Map.entry(
              "rated-excellent",
              "(?<!不)优秀(?:等次|党员|票)?(?:的)?[: 共为有]*N ?(?:名|人|个)?|N ?(?:名|人)(?:党员)?(?:被)?(?:评|定|确定)为优秀"),
          Map.entry(
              "rated-qualified",
              "(?<!不|基本)合格(?:等次|党员|票)?(?:的)?[: 共为有]*N ?(?:名|人|个)?|N ?(?:名|人)(?:党员)?(?:被)?(?:评|定|确定)为合格"),
          Map.entry("rated-basically-qualified", "基本合格(?:等次|党员|票)?(?:的)?[: 共为有]*N ?(?:名|人|个)"),
          Map.entry("rated-unqualified", "不合格(?:等次|党员|票)?(?:的)?[: 共为有]*N ?(?:名|人|个)"),
          Map.entry("noticed-cases", "(?:通报|典型案例|案例)[^。;\\n]{0,16}?N ?起"),
          Map.entry("candidates", "候选人[^。;,\\n]{0,6}?N ?(?:名|人)|N ?名候选人"));

  private static final Set<String> MONEY = Set.of("元", "万元");

  private final Transcript transcript;

  Amounts(Transcript transcript) {
    this.transcript = transcript;
  }

  /** Amounts by id, in the order of the kinds. */
  Map<String, Found<BigDecimal>> find(Stretch block, List<Kind> kinds) {
    Map<String, Found<BigDecimal>> amounts = new LinkedHashMap<>();
    for (Kind kind : kinds) {
      for (Quantity quantity : kind.quantities()) {
        if (!amounts.containsKey(quantity.id())) {
          find(block, quantity, amounts);
        }
      }
    }
    return amounts;
  }

  private void find(Stretch block, Quantity quantity, Map<String, Found<BigDecimal>> amounts) {
    Matcher matcher = way(quantity).matcher(transcript.text()).region(block.start(), block.end());
    matcher.useTransparentBounds(true);
    if (!matcher.find()) {
      return;
    }
    for (int group = 1; group <= matcher.groupCount(); group++) {
      String digits = matcher.group(group);
      if (digits != null) {
        BigDecimal number = number(digits);
        if (!quantity.integer() || number.stripTrailingZeros().scale() <= 0) {
          amounts.put(quantity.id(), new Found<>(number, matcher.start(group), matcher.end(group)));
        }
        return;
      }
    }
  }

  private static Pattern way(Quantity quantity) {
    String way = WAYS.getOrDefault(quantity.id(), named(quantity));
    return Pattern.compile(way.replace("N", NUMBER.replace("?<n>", "")));
  }

  /** The name itself, a few signs, the number and its unit. */
  private static String named(Quantity quantity) {
    String unit = MONEY.contains(quantity.unit()) ? "元" : quantity.unit();
    return Pattern.quote(quantity.name()) + "[^。;,\\n\\d]{0,6}?N ?个?" + Pattern.quote(unit);
  }

  /** 23, 1,200.5, 二十三. */
  static BigDecimal number(String text) {
    if (text.charAt(0) < 128) {
      return new BigDecimal(text.replace(",", ""));
    }
    int hundreds = text.indexOf('百');
    if (hundreds >= 0) {
      int above =
          hundreds == 0 ? 1 : Numerals.number(text.substring(0, hundreds).replace('两', '二'));
      String rest = text.substring(hundreds + 1);
      return BigDecimal.valueOf(above * 100L + (rest.isEmpty() ? 0 : Numerals.number(rest)));
    }
    return BigDecimal.valueOf(Numerals.number(text.replace('两', '二')));
  }
}
