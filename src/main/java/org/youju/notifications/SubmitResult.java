package org.youju.notifications;

import java.util.Map;

/** What the codes of CMPP_SUBMIT_RESP mean (CMPP 3.0, 7.4.3.2). */
final class SubmitResult {
  private static final Map<Long, String> MEANINGS =
      Map.of(
          1L, "消息结构错",
          2L, "命令字错",
          3L, "消息序号重复",
          4L, "消息长度错",
          5L, "资费代码错",
          6L, "超过最大信息长",
          7L, "业务代码错",
          8L, "流量控制错",
          9L, "网关不负责这个号码");

  private SubmitResult() {}

  static String sentence(long code) {
    return "网关拒收（" + code + " " + MEANINGS.getOrDefault(code, "见运营商说明") + "）";
  }
}
