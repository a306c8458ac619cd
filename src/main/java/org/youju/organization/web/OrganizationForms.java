package org.youju.organization.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youju.kernel.Actor;
import org.youju.kernel.Allowed;
import org.youju.kernel.OrgId;
import org.youju.kernel.Role;
import org.youju.organization.NewOrganization;
import org.youju.organization.Organization;
import org.youju.organization.OrganizationDetails;
import org.youju.organization.OrganizationHistory;
import org.youju.organization.OrganizationKind;
import org.youju.organization.Organizations;
import org.youju.shell.Flash;

/** Forms that create and change organisations. */
@Controller
class OrganizationForms {
  private static final int NAME = 100;
  private static final int PURPOSE = 500;
  private static final int CONTACT = 50;

  private final Organizations organizations;
  private final Choices choices;
  private final Clock clock;

  OrganizationForms(Organizations organizations, Choices choices, Clock clock) {
    this.organizations = organizations;
    this.choices = choices;
    this.clock = clock;
  }

  @GetMapping("/organizations/{id}/new")
  @Allowed(Role.OFFICE)
  ModelAndView create(Actor actor, @PathVariable OrgId id) {
    Form form = Form.of(Map.of("from", LocalDate.now(clock).toString()));
    return Forms.show(createView(actor, id, form));
  }

  @PostMapping("/organizations/{id}/new")
  @Allowed(Role.OFFICE)
  ModelAndView create(
      Actor actor,
      @PathVariable OrgId id,
      @RequestParam Map<String, String> values,
      RedirectAttributes redirect) {
    Form form = Form.of(values);
    return Forms.submit(
        createView(actor, id, form),
        redirect,
        "已新建组织。",
        () -> {
          OrganizationKind kind =
              form.choice("kind", OrganizationKind.of(form.value("kind")), OrganizationKind.BRANCH);
          NewOrganization wanted =
              new NewOrganization(
                  id,
                  kind,
                  form.value("name"),
                  form.day("from"),
                  form.optionalDay("until"),
                  OrganizationDetails.purpose(form.value("purpose")));
          form.stop();
          return Links.organization(organizations.create(actor, wanted));
        });
  }

  private FormView createView(Actor actor, OrgId id, Form form) {
    Organization parent = shown(actor, id);
    List<Input> inputs =
        List.of(
            Input.select("kind", "类型", Choices.kindsBelow(parent.kind())).mandatory(),
            Input.text("name", "组织名称", NAME).mandatory().hint("写全称，如“综合处党支部”。"),
            Input.date("from", "成立日期").mandatory(),
            Input.date("until", "结束日期").hint("领导小组、专班等已知何时结束的才填，含当天。"),
            Input.area("purpose", "用途", PURPOSE).hint("领导小组、专班等为何而设。"));
    return FormView.of(
        "新建下级组织",
        "设在“" + parent.name() + "”之下",
        Links.organization(id) + "/new",
        Links.organization(id),
        inputs,
        form);
  }

  @GetMapping("/organizations/{id}/rename")
  @Allowed(Role.OFFICE)
  ModelAndView rename(Actor actor, @PathVariable OrgId id) {
    String today = LocalDate.now(clock).toString();
    return Forms.show(
        renameView(actor, id, Form.of(Map.of("name", shown(actor, id).name(), "from", today))));
  }

  @PostMapping("/organizations/{id}/rename")
  @Allowed(Role.OFFICE)
  ModelAndView rename(
      Actor actor,
      @PathVariable OrgId id,
      @RequestParam Map<String, String> values,
      RedirectAttributes redirect) {
    Form form = Form.of(values);
    return Forms.submit(
        renameView(actor, id, form),
        redirect,
        "已更名，之前的日子仍显示旧名。",
        () -> {
          LocalDate from = form.day("from");
          form.stop();
          organizations.rename(actor, id, form.value("name"), from);
          return Links.organization(id);
        });
  }

  private FormView renameView(Actor actor, OrgId id, Form form) {
    return FormView.of(
        "更名",
        shown(actor, id).name(),
        Links.organization(id) + "/rename",
        Links.organization(id),
        List.of(
            Input.text("name", "新名称", NAME).mandatory(),
            Input.date("from", "从哪天起").mandatory().hint("填错了名称，用同一天再改一次就是更正。")),
        form);
  }

  @GetMapping("/organizations/{id}/move")
  @Allowed(Role.OFFICE)
  ModelAndView move(Actor actor, @PathVariable OrgId id) {
    return Forms.show(
        moveView(actor, id, Form.of(Map.of("from", LocalDate.now(clock).toString()))));
  }

  @PostMapping("/organizations/{id}/move")
  @Allowed(Role.OFFICE)
  ModelAndView move(
      Actor actor,
      @PathVariable OrgId id,
      @RequestParam Map<String, String> values,
      RedirectAttributes redirect) {
    Form form = Form.of(values);
    return Forms.submit(
        moveView(actor, id, form),
        redirect,
        "已调整隶属。",
        () -> {
          OrgId parent = form.organization("parent");
          LocalDate from = form.day("from");
          form.stop();
          organizations.move(actor, id, parent, from);
          return Links.organization(id);
        });
  }

  private FormView moveView(Actor actor, OrgId id, Form form) {
    Organization moved = shown(actor, id);
    List<Input.Option> parents =
        choices.organizations(
            actor.scope(),
            LocalDate.now(clock),
            one -> one.kind().below().contains(moved.kind()) && !one.id().equals(id));
    return FormView.of(
        "调整隶属",
        moved.name() + "连同其下级，改由另一个上级管理",
        Links.organization(id) + "/move",
        Links.organization(id),
        List.of(
            Input.select("parent", "新的上级", parents).mandatory(),
            Input.date("from", "从哪天起").mandatory()),
        form);
  }

  @GetMapping("/organizations/{id}/merge")
  @Allowed(Role.OFFICE)
  ModelAndView merge(Actor actor, @PathVariable OrgId id) {
    return Forms.show(
        mergeView(actor, id, Form.of(Map.of("from", LocalDate.now(clock).toString()))));
  }

  @PostMapping("/organizations/{id}/merge")
  @Allowed(Role.OFFICE)
  ModelAndView merge(
      Actor actor,
      @PathVariable OrgId id,
      @RequestParam Map<String, String> values,
      RedirectAttributes redirect) {
    Form form = Form.of(values);
    return Forms.submit(
        mergeView(actor, id, form),
        redirect,
        "已合并，人员和下级组织已归入新组织。",
        () -> {
          OrgId into = form.organization("into");
          LocalDate from = form.day("from");
          form.stop();
          organizations.merge(actor, id, into, from);
          return Links.organization(into);
        });
  }

  private FormView mergeView(Actor actor, OrgId id, Form form) {
    Organization merged = shown(actor, id);
    List<Input.Option> others =
        choices.organizations(
            actor.scope(),
            LocalDate.now(clock),
            one -> one.kind() == merged.kind() && !one.id().equals(id));
    return FormView.of(
            "合并到其他组织",
            merged.name() + "到前一天为止，人员和下级组织从这天起归入所选组织；职务和届期随之结束",
            Links.organization(id) + "/merge",
            Links.organization(id),
            List.of(
                Input.select("into", "合并到", others).mandatory(),
                Input.date("from", "从哪天起").mandatory()),
            form)
        .submit("合并", "确定把“" + merged.name() + "”合并过去吗？");
  }

  @GetMapping("/organizations/{id}/close")
  @Allowed(Role.OFFICE)
  ModelAndView close(Actor actor, @PathVariable OrgId id) {
    return Forms.show(
        closeView(actor, id, Form.of(Map.of("until", LocalDate.now(clock).toString()))));
  }

  @PostMapping("/organizations/{id}/close")
  @Allowed(Role.OFFICE)
  ModelAndView close(
      Actor actor,
      @PathVariable OrgId id,
      @RequestParam Map<String, String> values,
      RedirectAttributes redirect) {
    Form form = Form.of(values);
    return Forms.submit(
        closeView(actor, id, form),
        redirect,
        "已登记撤销，以往的记录和名称都还在。",
        () -> {
          LocalDate last = form.day("until");
          form.stop();
          organizations.close(actor, id, last);
          return Links.organization(id);
        });
  }

  private FormView closeView(Actor actor, OrgId id, Form form) {
    return FormView.of(
            "撤销组织",
            shown(actor, id).name() + "；须先转走人员、调整下级组织",
            Links.organization(id) + "/close",
            Links.organization(id),
            List.of(Input.date("until", "最后一天").mandatory().hint("含当天；次日起不再存在。")),
            form)
        .submit("撤销", "确定撤销吗？登记错了可以恢复。");
  }

  @PostMapping("/organizations/{id}/reopen")
  @Allowed(Role.OFFICE)
  String reopen(Actor actor, @PathVariable OrgId id, RedirectAttributes redirect) {
    organizations.reopen(actor, id);
    Flash.done("已恢复。撤销时结束的职务和届期请按需重新登记。").on(redirect);
    return "redirect:" + Links.organization(id);
  }

  @GetMapping("/organizations/{id}/details")
  @Allowed(Role.OFFICE)
  ModelAndView describe(Actor actor, @PathVariable OrgId id) {
    OrganizationDetails details = organizations.history(actor.scope(), id).details();
    Form form =
        Form.of(
            Map.of(
                "purpose",
                details.purpose(),
                "contact",
                details.contact(),
                "creditCode",
                details.creditCode()));
    return Forms.show(detailsView(actor, id, form));
  }

  @PostMapping("/organizations/{id}/details")
  @Allowed(Role.OFFICE)
  ModelAndView describe(
      Actor actor,
      @PathVariable OrgId id,
      @RequestParam Map<String, String> values,
      RedirectAttributes redirect) {
    Form form = Form.of(values);
    return Forms.submit(
        detailsView(actor, id, form),
        redirect,
        "已保存。",
        () -> {
          organizations.describe(
              actor,
              id,
              new OrganizationDetails(
                  form.value("purpose"),
                  form.value("contact"),
                  form.secret("phone", "clearPhone"),
                  form.value("creditCode")));
          return Links.organization(id);
        });
  }

  private FormView detailsView(Actor actor, OrgId id, Form form) {
    boolean phone = organizations.history(actor.scope(), id).details().phone().isPresent();
    List<Input> inputs = new ArrayList<>();
    inputs.add(Input.text("contact", "联系人", CONTACT));
    inputs.add(
        Input.text("phone", "联系电话", CONTACT)
            .hint("固定电话带区号；加密保存。")
            .placeholder(phone ? Forms.KEPT : ""));
    if (phone) {
      inputs.add(Input.check("clearPhone", "删去已登记的联系电话"));
    }
    inputs.add(Input.text("creditCode", "统一社会信用代码", CONTACT).hint("所在单位的，18 位。"));
    inputs.add(Input.area("purpose", "用途", PURPOSE).hint("领导小组、专班等为何而设。"));
    return FormView.of(
        "资料",
        shown(actor, id).name(),
        Links.organization(id) + "/details",
        Links.organization(id),
        inputs,
        form);
  }

  private Organization shown(Actor actor, OrgId id) {
    OrganizationHistory history = organizations.history(actor.scope(), id);
    return organizations.get(actor.scope(), id, history.nearest(LocalDate.now(clock)));
  }
}
