package org.youju.security.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.youju.kernel.Allowed;
import org.youju.kernel.NotFound;
import org.youju.kernel.Refused;
import org.youju.security.NewAccount;
import org.youju.security.Opened;
import org.youju.security.Setup;
import org.youju.security.SetupCode;

/** The first visit of an empty installation. Once it is set up, there is nothing here. */
@Controller
class SetupPage {
  private static final Logger LOG = LoggerFactory.getLogger(SetupPage.class);

  private final Setup setup;
  private final SetupCode code;
  private final Clock clock;

  SetupPage(Setup setup, SetupCode code, Clock clock) {
    this.setup = setup;
    this.code = code;
    this.clock = clock;
  }

  /** On the console and not in the log: whoever reads logs later learns nothing. */
  @EventListener(ApplicationReadyEvent.class)
  @SuppressWarnings("SystemOut")
  void printCode() {
    if (!setup.done()) {
      LOG.info("尚未设置，请打开首页，用控制台显示的一次性验证码完成首次设置");
      System.out.println("首次设置验证码（24 小时内有效，重启后作废）： " + code.printed());
    }
  }

  @GetMapping("/setup")
  @Allowed(anyone = true)
  @BeforeSetup
  ModelAndView form() {
    requireOpen();
    return Pages.page("security/setup", new SetupView(SetupForm.EMPTY, List.of()));
  }

  @PostMapping("/setup")
  @Allowed(anyone = true)
  @BeforeSetup
  ModelAndView install(SetupForm form) {
    requireOpen();
    try {
      form.check();
      requireCode(form);
      return Pages.page("security/setup-done", done(form));
    } catch (Refused refused) {
      return Pages.refused("security/setup", new SetupView(form.withoutCode(), refused.errors()));
    }
  }

  private SetupDoneView done(SetupForm form) {
    Setup.Office office =
        new Setup.Office(form.office().strip(), form.kind(), LocalDate.of(2000, 1, 1));
    List<Setup.First> firsts = form.people().stream().map(SetupPage::first).toList();
    List<Opened> opened = setup.install(office, firsts).accounts();
    List<SetupDoneView.Line> lines = new java.util.ArrayList<>();
    for (int i = 0; i < opened.size(); i++) {
      SetupForm.Person person = form.people().get(i);
      lines.add(
          new SetupDoneView.Line(
              person.role(), person.name(), opened.get(i).login(), opened.get(i).secret()));
    }
    return new SetupDoneView(office.name(), lines);
  }

  private static Setup.First first(SetupForm.Person person) {
    return new Setup.First(person.role(), NewAccount.of(person.login(), person.name()));
  }

  private void requireCode(SetupForm form) {
    if (!code.matches(form.code())) {
      throw new Refused(
          "code", code.open() ? "验证码不对，请对照控制台显示的内容重新输入。" : "验证码已失效（超过 24 小时或输错太多次），请重启系统，用新的验证码。");
    }
  }

  private void requireOpen() {
    if (setup.done()) {
      throw new NotFound();
    }
  }
}
