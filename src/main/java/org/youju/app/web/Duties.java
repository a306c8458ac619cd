package org.youju.app.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.youju.kernel.Actor;
import org.youju.kernel.Role;
import org.youju.shell.NavEntry;

/** What each of the three administrators (三员) is there for. */
final class Duties {
  private static final Map<String, String> TEXTS =
      Map.of(
          "accounts", "为在岗人员开通账号，停用离岗人员的账号，解除锁定。",
          "grants", "给账号授予角色和管理范围；授权由安全管理员单独完成。",
          "parameters", "调整口令、锁定和会话的安全参数。",
          "audit", "查看每一次写入的留痕，核对哈希链是否完整，导出锚点。",
          "me", "修改自己的口令，管理自己的访问令牌。");

  private Duties() {}

  static DutiesView of(Actor actor, String greeting, List<NavEntry> entries) {
    List<DutiesView.Duty> duties =
        entries.stream()
            .filter(entry -> entry.roles().contains(actor.role()) && !entry.id().equals("desk"))
            .sorted(Comparator.comparingInt(NavEntry::order))
            .map(e -> new DutiesView.Duty(e.title(), TEXTS.getOrDefault(e.id(), ""), e.href()))
            .toList();
    return new DutiesView(greeting, actor.role().title(), boundary(actor.role()), duties);
  }

  private static String boundary(Role role) {
    String others =
        switch (role) {
          case SYSTEM_ADMIN -> "授权请找安全管理员，查留痕请找审计管理员。";
          case SECURITY_ADMIN -> "开通账号请找系统管理员，查留痕请找审计管理员。";
          default -> "开通账号请找系统管理员，授权请找安全管理员。";
        };
    return "系统、安全、审计三员分设，互不兼任，都不接触业务数据。" + others;
  }
}
