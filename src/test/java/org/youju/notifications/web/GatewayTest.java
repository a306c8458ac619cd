package org.youju.notifications.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.youju.kernel.Role;
import org.youju.security.RunningOffice;

/** The pages of the gateway and of the record. */
class GatewayTest {
  private static final RunningOffice OFFICE = RunningOffice.shared();
  private final org.youju.security.Browser admin = OFFICE.as(Role.SYSTEM_ADMIN);

  @AfterEach
  void off() {
    set("off", "", "");
  }

  private HttpResponse<String> set(String mode, String host, String password) {
    admin.get("/admin/gateway");
    return admin.post(
        "/admin/gateway",
        "mode",
        mode,
        "host",
        host,
        "port",
        "7890",
        "login",
        "901234",
        "password",
        password,
        "source",
        "10690001",
        "service",
        "",
        "perSecond",
        "10",
        "quietFrom",
        "21:00",
        "quietUntil",
        "08:00");
  }

  @Test
  void 演示网关试登录成功_测试短信排队() {
    assertThat(set("practice", "", "").statusCode()).isEqualTo(302);
    assertThat(admin.get("/admin/gateway").body()).contains("不会发出任何真实短信");
    admin.post("/admin/gateway/login");
    assertThat(admin.get("/admin/gateway").body()).contains("网关登录成功");
    assertThat(admin.post("/admin/gateway/test", "phone", "13800138000").statusCode())
        .isEqualTo(302);
    assertThat(admin.get("/admin/gateway").body()).contains("138****8000", "待发");
    assertThat(OFFICE.as(Role.OFFICE).get("/reminders").body())
        .contains("演示短信网关", "测试短信", "138****8000")
        .doesNotContain("13800138000");
  }

  @Test
  void 填错的逐项说明_密码不显示() {
    HttpResponse<String> wrong = set("cmpp", "内网 网关", "秘密");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("请填网关地址").doesNotContain("秘密");
    admin.get("/admin/gateway");
    assertThat(admin.post("/admin/gateway", "mode", "cmpp", "port", "abc").statusCode())
        .isEqualTo(422);
    assertThat(admin.post("/admin/gateway/test", "phone", "12").statusCode()).isEqualTo(422);
  }

  @Test
  void 没有对应人员的账号看得到说明_也能改日历() {
    var branch = OFFICE.as(Role.BRANCH_SECRETARY);
    assertThat(branch.get("/me/reminders").body()).contains("账号还没有和人员资料对应", "日历订阅");
    assertThat(branch.post("/me/reminders/switches", "sms", "on").statusCode()).isEqualTo(409);
    assertThat(OFFICE.as(Role.OFFICE).get("/reminders?state=nonsense").statusCode()).isEqualTo(404);
  }
}
