package org.youju.app.demo;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Invented names of people, each once. */
final class DemoNames {
  private static final String[] SURNAMES =
      "王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 梁 宋 郑 谢 韩 唐 冯 于 董 萧 程 曹 袁 邓 许 傅 沈 曾 彭 吕 苏 卢 蒋 蔡 贾 丁 魏 薛 叶 阎 余 潘 杜 戴 夏 钟 汪 田 任 姜 欧阳 上官"
          .split(" ");
  private static final String[] MALE =
      "志远 建民 国栋 文博 浩然 俊峰 立新 永强 海涛 明哲 承志 少华 振宇 家辉 思源 启航 怀瑾 伯恒 嘉树 维汉 卫东 学军 庆林 广义 树森 春生 长河 泽宇 子墨 敬之"
          .split(" ");
  private static final String[] FEMALE =
      "晓燕 慧敏 静怡 雅琴 丽华 秀兰 思雨 佳宁 婉清 雪梅 红霞 玉芳 淑贞 若兰 文静 欣怡 月华 桂英 海棠 素心 巧云 梦琪 念慈 清扬 书瑶 锦瑟 如意 安琪 润雪 舒宁"
          .split(" ");

  private final Random random;
  private final Set<String> used = new HashSet<>();

  DemoNames(Random random) {
    this.random = random;
  }

  record Named(String name, String gender) {}

  Named next() {
    while (true) {
      boolean female = random.nextInt(100) < 42;
      String given = female ? pick(FEMALE) : pick(MALE);
      String name = pick(SURNAMES) + given;
      if (used.add(name)) {
        return new Named(name, female ? "女" : "男");
      }
    }
  }

  private String pick(String[] from) {
    return from[random.nextInt(from.length)];
  }

  static <T> T pick(Random random, List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
