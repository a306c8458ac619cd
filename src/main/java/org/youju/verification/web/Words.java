package org.youju.verification.web;

import org.youju.claims.DefectType;
import org.youju.verification.Held;
import org.youju.verification.Verdict;

/** Verdicts and defects in the words, signs and tones of the pages. */
final class Words {
  private Words() {}

  /** A verdict for people: colour is never the only sign. */
  enum Sort {
    DIFFERS("differs", "不符", "≠", "red", "bad"),
    NO_RECORD("no-record", "无记录", "?", "amber", "none"),
    BLANK("blank", "未填", "□", "blue", "blank"),
    NOT_UNDERSTOOD("not-understood", "未核对", "·", "plain", "unjudged"),
    AGREES("agrees", "相符", "✓", "green", "");

    private final String word;
    private final String title;
    private final String sign;
    private final String tone;
    private final String chip;

    Sort(String word, String title, String sign, String tone, String chip) {
      this.word = word;
      this.title = title;
      this.sign = sign;
      this.tone = tone;
      this.chip = chip;
    }

    String word() {
      return word;
    }

    String title() {
      return title;
    }

    String sign() {
      return sign;
    }

    String tone() {
      return tone;
    }

    String chip() {
      return chip;
    }
  }

  static Sort of(Held held) {
    return of(held.verdict());
  }

  static Sort of(Verdict verdict) {
    for (Sort sort : Sort.values()) {
      if (sort.word().equals(verdict.word())) {
        return sort;
      }
    }
    throw new IllegalArgumentException(verdict.word());
  }

  static String of(DefectType type) {
    return switch (type) {
      case PLACEHOLDER -> "没有填";
      case UNFILLED_TEMPLATE -> "还是空白模板";
      case PARTLY_FILLED -> "只填了一处";
      case AMBIGUOUS_SLOT -> "空白里套空白";
      case TEMPLATE_ALTERNATIVE -> "模板的另一种写法没有删";
      case OVER_REPLACEMENT -> "替换过头";
      case PAID_MARKER -> "付费标记";
      case WATERMARK_AD -> "文库水印或广告";
      case PAGE_FURNITURE -> "网页或页码残留";
      case EDITING_PASSWORD -> "文件有编辑密码";
      case DUPLICATE_WORD -> "词语重复";
      case DUPLICATE_PASSAGE -> "文中两处相同";
      case MISSING_UNIT -> "缺量词";
      case STACKED_APPROXIMATION -> "约数叠用";
      case DAMAGED_FIGURE -> "数字被替换坏了";
      case MIXED_YEARS -> "年份混在一起";
      case SUM_MISMATCH -> "分项与合计不符";
      case CONTRADICTION -> "同一件事两个数";
      case HALF_MASKED_NAME -> "姓名只隐去一半";
      case UNMASKED_IDENTITY -> "该隐去的没有隐去";
      case PUNCTUATION -> "标点";
      case GARBLED -> "文字错乱";
      case TOO_LONG -> "超过五千字";
      case SHARED_PASSAGE -> "与别处一字不差";
      case TRACKED_CHANGES -> "有未接受的修订";
      case COMMENTS_LEFT -> "有没删的批注";
      case OUTSIDE_LINK -> "有外部链接";
    };
  }
}
