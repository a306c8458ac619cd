package org.youju.docx;

/**
 * The measures of GB/T 9704-2012 that this module uses. Lengths in twips (1/20 pt), sizes of type
 * in half points as WordprocessingML wants them.
 */
final class Gb9704 {
  static final int PAGE_WIDTH = 11906;
  static final int PAGE_HEIGHT = 16838;

  /** 37, 35, 28 and 26 mm: the type area is 156 by 225 mm. */
  static final int TOP = 2098;

  static final int BOTTOM = 1984;
  static final int LEFT = 1588;
  static final int RIGHT = 1474;
  static final int TEXT_WIDTH = PAGE_WIDTH - LEFT - RIGHT;

  /** 28.95 pt: 22 lines in 225 mm. */
  static final int LINE = 579;

  /**
   * 28 characters of 16 pt are 448 pt, the type area is 442.2 pt: each character gives up a quarter
   * point. (A character grid would say the same, but LibreOffice stretches it.)
   */
  static final int CHARACTER_SPACING = -5;

  static final int CHARACTERS_PER_LINE = 28;

  /** 二号 for the title, 三号 for the body, 四号 for page numbers, 五号 for tables. */
  static final int SIZE_TITLE = 44;

  static final int SIZE_BODY = 32;
  static final int SIZE_PAGE_NUMBER = 28;
  static final int SIZE_TABLE = 21;

  /** One character of the body, alone and as it stands in a line; one of the page number. */
  static final int CHARACTER = 320;

  static final int CHARACTER_PITCH = CHARACTER + CHARACTER_SPACING;

  static final int PAGE_NUMBER_CHARACTER = 280;

  /**
   * The dashes of the page number stand 7 mm below the type area, i.e. 28 mm above the page's edge,
   * in the middle of a line of 18 pt: its lower edge is 24.8 mm above the page's edge.
   */
  static final int FOOTER = 1406;

  static final int FOOTER_LINE = 360;

  static final String FANGSONG = "仿宋_GB2312";
  static final String HEITI = "黑体";
  static final String KAITI = "楷体_GB2312";
  static final String XIAOBIAOSONG = "方正小标宋简体";
  static final String SONGTI = "宋体";

  private Gb9704() {}
}
