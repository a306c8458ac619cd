package org.youju.organization.web;

import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youju.kernel.Conflict;
import org.youju.kernel.Refused;
import org.youju.shell.Flash;

/** Shows a form, and shows it again with what is wrong. */
final class Forms {
  /** Said in the empty field of something that is kept and not shown. */
  static final String KEPT = "已登记，不改请留空";

  static final String VIEW = "organization/form";

  private Forms() {}

  static ModelAndView show(FormView view) {
    return new ModelAndView(VIEW, "view", view);
  }

  /**
   * Does the work; leads on with a word of success, or back to the form with the errors.
   *
   * @param work answers the address to go on to
   */
  static ModelAndView submit(
      FormView view, RedirectAttributes redirect, String done, Supplier<String> work) {
    try {
      String address = work.get();
      Flash.done(done).on(redirect);
      return new ModelAndView("redirect:" + address);
    } catch (Refused refused) {
      view.form().add(refused.errors());
      return again(view, HttpStatus.UNPROCESSABLE_CONTENT);
    } catch (Conflict conflict) {
      String sentence = "有人刚刚修改过，您的改动没有保存。请取消后重新打开，核对最新内容再改。";
      return again(view.notice(sentence), HttpStatus.CONFLICT);
    }
  }

  private static ModelAndView again(FormView view, HttpStatus status) {
    ModelAndView page = show(view);
    page.setStatus(status);
    return page;
  }
}
