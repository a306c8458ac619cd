package org.youju.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A list of invented members with twenty columns, as other systems export it. */
final class MemberFile {
  private static final String FAMILY = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕";
  private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰涛明超秀英霞平刚桂文辉玲建国红志春兰玉梅海波宁浩宇轩雨欣怡子涵梓";
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final List<String> HEADS =
      List.of(
          "序号", "姓名", "身份证号", "性别", "民族", "出生日期", "学历", "人员类别", "所在党支部", "入党时间", "转正时间", "工作单位及职务",
          "联系电话", "家庭住址", "党籍状态", "是否失联", "是否流动党员", "籍贯", "参加工作日期", "备注");

  private final Random random = new Random(11);

  /** Arguments: file, number of rows, name of a branch (as often as wanted). */
  public static void main(String[] args) {
    new MemberFile()
        .write(Path.of(args[0]), Integer.parseInt(args[1]), List.of(args).subList(2, args.length));
  }

  void write(Path file, int rows, List<String> branches) {
    try (OutputStream out = Files.newOutputStream(file);
        Workbook book = new Workbook(out, "bench", "1.0")) {
      Worksheet sheet = book.newWorksheet("党员名册");
      for (int c = 0; c < HEADS.size(); c++) {
        sheet.inlineString(0, c, HEADS.get(c));
      }
      for (int r = 1; r <= rows; r++) {
        row(sheet, r, branches.get(r % branches.size()));
        if (r % 1_000 == 0) {
          sheet.flush();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void row(Worksheet sheet, int r, String branch) {
    LocalDate born = LocalDate.of(1955, 1, 1).plusDays(random.nextInt(15_000));
    LocalDate joined = born.plusYears(22).plusDays(random.nextInt(2_500));
    boolean man = random.nextBoolean();
    String[] cells = {
      Integer.toString(r),
      name(),
      number(born, r, man),
      man ? "男" : "女",
      "汉族",
      born.toString(),
      "大学本科",
      "正式党员",
      branch,
      joined.toString().replace("-", "."),
      joined.plusYears(1).toString(),
      "市局某处 主任科员",
      "138" + String.format("%08d", r),
      "某省某市某区某路 " + r + " 号",
      "正常",
      "否",
      "否",
      "某省某市",
      born.plusYears(23).toString(),
      ""
    };
    for (int c = 0; c < cells.length; c++) {
      if (!cells[c].isEmpty()) {
        sheet.inlineString(r, c, cells[c]);
      }
    }
  }

  private String name() {
    StringBuilder name = new StringBuilder();
    name.append(FAMILY.charAt(random.nextInt(FAMILY.length())));
    int given = 1 + random.nextInt(2);
    for (int i = 0; i < given; i++) {
      name.append(GIVEN.charAt(random.nextInt(GIVEN.length())));
    }
    return name.toString();
  }

  /** Sound, and another one for each row up to a million. */
  private static String number(LocalDate born, int row, boolean man) {
    int order = row % 500;
    String seventeen =
        "33%04d".formatted(row / 500)
            + born.toString().replace("-", "")
            + "%03d".formatted(order * 2 + (man ? 1 : 0));
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (seventeen.charAt(i) - '0') * WEIGHTS[i];
    }
    return seventeen + "10X98765432".charAt(sum % 11);
  }
}
