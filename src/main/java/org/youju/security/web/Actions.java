package org.youju.security.web;

import java.util.Map;

/**
 * Actions of the audit in words, by their ids; those of other modules by what stands before the
 * dot.
 */
final class Actions {
  private static final Map<String, String> TITLES =
      Map.ofEntries(
          Map.entry("setup", "首次设置"),
          Map.entry("login", "登录"),
          Map.entry("login.failed", "登录失败"),
          Map.entry("logout", "退出"),
          Map.entry("access.denied", "访问被拒绝"),
          Map.entry("token.unknown", "令牌不对"),
          Map.entry("token.issue", "新建令牌"),
          Map.entry("token.revoke", "撤销令牌"),
          Map.entry("password.change", "修改密码"),
          Map.entry("session.end", "退出另一处登录"),
          Map.entry("account.create", "新建账号"),
          Map.entry("account.disable", "停用账号"),
          Map.entry("account.enable", "启用账号"),
          Map.entry("account.unlock", "解锁账号"),
          Map.entry("account.tie", "账号对应人员"),
          Map.entry("account.reset", "重置密码"),
          Map.entry("account.grant", "授权"),
          Map.entry("parameter.set", "修改安全参数"),
          Map.entry("audit.verify", "核验链条"),
          Map.entry("audit.export", "导出审计"),
          Map.entry("audit.anchors", "导出锚点"),
          Map.entry("entry.record", "登记台账"),
          Map.entry("entry.correct", "更正台账"),
          Map.entry("entry.void", "作废台账"),
          Map.entry("entry.recount", "重新归集"),
          Map.entry("draft.keep", "保存草稿"),
          Map.entry("draft.discard", "删除草稿"),
          Map.entry("file.hold", "上传速记的原文件"),
          Map.entry("file.forget", "清理没有用上的文件"),
          Map.entry("evidence.add", "附上佐证"),
          Map.entry("evidence.read", "下载佐证"),
          Map.entry("evidence.remove", "移除佐证"),
          Map.entry("report.create", "新写报告"),
          Map.entry("report.save", "修改报告"),
          Map.entry("report.issue", "报告定稿"),
          Map.entry("report.delete", "删除报告草稿"),
          Map.entry("person.reveal", "查看号码全文"));

  private static final Map<String, String> SUBJECTS =
      Map.of(
          "entry", "台账",
          "evidence", "佐证",
          "draft", "草稿",
          "organization", "组织",
          "person", "人员",
          "post", "职务",
          "term", "届次",
          "report", "报告",
          "membership", "组织关系");

  private Actions() {}

  static String title(String action) {
    return TITLES.getOrDefault(
        action, SUBJECTS.getOrDefault(action.replaceFirst("[.].*", ""), "其他"));
  }
}
