package org.youju.organization.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
import org.youju.kernel.PersonId;
import org.youju.kernel.Role;
import org.youju.organization.MemberStatus;
import org.youju.organization.People;
import org.youju.organization.Person;
import org.youju.organization.PersonDetails;
import org.youju.organization.Secret;
import org.youju.shell.Flash;

/** Forms that add and change people and where they belong. */
@Controller
class PersonForms {
  private final People people;
  private final Choices choices;
  private final Clock clock;

  PersonForms(People people, Choices choices, Clock clock) {
    this.people = people;
    this.choices = choices;
    this.clock = clock;
  }

  @GetMapping("/people/new")
  @Allowed(Role.OFFICE)
  ModelAndView add(Actor actor, @RequestParam(defaultValue = "") String organization) {
    Form form =
        Form.of(
            Map.of(
                "organization",
                organization,
                "status",
                MemberStatus.FORMAL.id(),
                "from",
                LocalDate.now(clock).toString()));
    return Forms.show(addView(actor, form));
  }

  @PostMapping("/people/new")
  @Allowed(Role.OFFICE)
  ModelAndView add(
      Actor actor, @RequestParam Map<String, String> values, RedirectAttributes redirect) {
    Form form = Form.of(values);
    return Forms.submit(
        addView(actor, form),
        redirect,
        "已登记人员。",
        () -> {
          OrgId unit = form.organization("organization");
          MemberStatus status = status(form);
          LocalDate from = form.day("from");
          PersonDetails details = details(form, false);
          form.add(people.faults(details));
          form.stop();
          return Links.person(people.add(actor, details, unit, status, from));
        });
  }

  private FormView addView(Actor actor, Form form) {
    List<Input> inputs = new ArrayList<>();
    inputs.add(Input.text("name", "姓名", 50).mandatory());
    inputs.add(Input.select("organization", "组织关系所在", homes(actor)).mandatory());
    inputs.add(Input.select("status", "人员类别", Choices.statuses()).mandatory());
    inputs.add(Input.date("from", "从哪天起").mandatory().hint("组织关系到这里的日期。"));
    inputs.addAll(detailInputs(secret -> ""));
    return FormView.of("登记人员", "", "/people/new", "/people", inputs, form);
  }

  private List<Input.Option> homes(Actor actor) {
    return choices.organizations(
        actor.scope(), LocalDate.now(clock), one -> one.kind().keeps(MemberStatus.MASS));
  }

  /**
   * @param known said in the empty field of a secret
   */
  private static List<Input> detailInputs(Function<Secret, String> known) {
    return List.of(
        Input.text("idNumber", "公民身份号码", 30)
            .hint("18 位；加密保存，页面上只显示后四位。")
            .placeholder(known.apply(Secret.ID_NUMBER)),
        Input.text("phone", "联系电话", 30).hint("加密保存。").placeholder(known.apply(Secret.PHONE)),
        Input.select("gender", "性别", Choices.plain("男", "女")),
        Input.date("born", "出生日期").hint("填了公民身份号码可以不填。"),
        Input.date("joined", "入党日期").hint("支部大会通过接收为预备党员之日。"),
        Input.text("nation", "民族", 50),
        Input.text("origin", "籍贯", 50).hint("到县，如“浙江省德清县”。"),
        Input.select("education", "学历", Choices.plain("研究生", "大学本科", "大学专科", "中专", "高中", "初中及以下")),
        Input.text("job", "工作岗位", 100),
        Input.text("address", "家庭住址", 100)
            .hint("加密保存，页面上只显示开头。")
            .placeholder(known.apply(Secret.ADDRESS)),
        Input.check("retired", "离退休"),
        Input.check("mobile", "流动党员"),
        Input.check("lost", "失联"),
        Input.date("lostSince", "失联日期").hint("最近一次参加组织生活或交纳党费的日期；不清楚的可以不填。"));
  }

  @GetMapping("/people/{id}/edit")
  @Allowed(Role.OFFICE)
  ModelAndView edit(Actor actor, @PathVariable PersonId id) {
    Person person = people.get(actor.scope(), id);
    return Forms.show(editView(person, Form.of(values(person))));
  }

  @PostMapping("/people/{id}/edit")
  @Allowed(Role.OFFICE)
  ModelAndView edit(
      Actor actor,
      @PathVariable PersonId id,
      @RequestParam Map<String, String> values,
      RedirectAttributes redirect) {
    Form form = Form.of(values);
    Person person = people.get(actor.scope(), id);
    return Forms.submit(
        editView(person, form),
        redirect,
        "已保存。",
        () -> {
          PersonDetails details = details(form, true);
          int version = form.number("version");
          form.stop();
          people.change(actor, id, version, details);
          return Links.person(id);
        });
  }

  private static FormView editView(Person person, Form form) {
    List<Input> inputs = new ArrayList<>();
    inputs.add(Input.hidden("version"));
    inputs.add(Input.text("name", "姓名", 50).mandatory());
    inputs.addAll(detailInputs(secret -> person.masked(secret).isEmpty() ? "" : Forms.KEPT));
    for (Secret secret : Secret.values()) {
      if (!person.masked(secret).isEmpty()) {
        inputs.add(Input.check(clear(secret), "删去已登记的" + secret.title()));
      }
    }
    return FormView.of(
        "修改资料",
        person.name(),
        Links.person(person.id()) + "/edit",
        Links.person(person.id()),
        inputs,
        form);
  }

  private static Map<String, String> values(Person person) {
    Map<String, String> values = new HashMap<>();
    values.put("version", Integer.toString(person.version()));
    values.put("name", person.name());
    values.put("gender", person.gender());
    values.put("born", person.born().map(LocalDate::toString).orElse(""));
    values.put("joined", person.joined().map(LocalDate::toString).orElse(""));
    values.put("nation", person.nation());
    values.put("origin", person.origin());
    values.put("education", person.education());
    values.put("job", person.job());
    values.put("retired", person.marks().retired() ? "on" : "");
    values.put("mobile", person.marks().mobile() ? "on" : "");
    values.put("lost", person.marks().lost() ? "on" : "");
    values.put("lostSince", person.marks().lostSince().map(LocalDate::toString).orElse(""));
    return values;
  }

  private static PersonDetails details(Form form, boolean edit) {
    return new PersonDetails(
        form.value("name"),
        form.value("gender"),
        form.optionalDay("born"),
        form.optionalDay("joined"),
        form.value("nation"),
        form.value("origin"),
        form.value("education"),
        form.value("job"),
        new PersonDetails.Marks(
            form.ticked("retired"),
            form.ticked("mobile"),
            form.ticked("lost"),
            form.optionalDay("lostSince")),
        new PersonDetails.Secrets(
            secret(form, "idNumber", Secret.ID_NUMBER, edit),
            secret(form, "phone", Secret.PHONE, edit),
            secret(form, "address", Secret.ADDRESS, edit)));
  }

  /** Left blank in an edit: stays as it is, unless it is to be removed. */
  private static Optional<String> secret(Form form, String name, Secret secret, boolean edit) {
    return form.secret(name, clear(secret)).or(() -> edit ? Optional.empty() : Optional.of(""));
  }

  /** Name of the box that removes what is kept. */
  private static String clear(Secret secret) {
    return switch (secret) {
      case ID_NUMBER -> "clearIdNumber";
      case PHONE -> "clearPhone";
      case ADDRESS -> "clearAddress";
    };
  }

  @GetMapping("/people/{id}/transfer")
  @Allowed(Role.OFFICE)
  ModelAndView transfer(Actor actor, @PathVariable PersonId id) {
    Form form = Form.of(Map.of("from", LocalDate.now(clock).toString(), "endPosts", "on"));
    return Forms.show(transferView(actor, id, form));
  }

  @PostMapping("/people/{id}/transfer")
  @Allowed(Role.OFFICE)
  ModelAndView transfer(
      Actor actor,
      @PathVariable PersonId id,
      @RequestParam Map<String, String> values,
      RedirectAttributes redirect) {
    Form form = Form.of(values);
    return Forms.submit(
        transferView(actor, id, form),
        redirect,
        "已转接组织关系。",
        () -> {
          OrgId to = form.organization("organization");
          LocalDate from = form.day("from");
          form.stop();
          people.transfer(actor, id, to, from, form.ticked("endPosts"));
          return Links.person(id);
        });
  }

  private FormView transferView(Actor actor, PersonId id, Form form) {
    return FormView.of(
        "转接组织关系",
        people.get(actor.scope(), id).name(),
        Links.person(id) + "/transfer",
        Links.person(id),
        List.of(
            Input.select("organization", "转到", homes(actor)).mandatory(),
            Input.date("from", "从哪天起").mandatory(),
            Input.check("endPosts", "同时免去在原组织的职务")),
        form);
  }

  @GetMapping("/people/{id}/status")
  @Allowed(Role.OFFICE)
  ModelAndView status(Actor actor, @PathVariable PersonId id) {
    return Forms.show(
        statusView(actor, id, Form.of(Map.of("from", LocalDate.now(clock).toString()))));
  }

  @PostMapping("/people/{id}/status")
  @Allowed(Role.OFFICE)
  ModelAndView status(
      Actor actor,
      @PathVariable PersonId id,
      @RequestParam Map<String, String> values,
      RedirectAttributes redirect) {
    Form form = Form.of(values);
    return Forms.submit(
        statusView(actor, id, form),
        redirect,
        "已变更人员类别。",
        () -> {
          MemberStatus status = status(form);
          LocalDate from = form.day("from");
          form.stop();
          people.changeStatus(actor, id, status, from);
          return Links.person(id);
        });
  }

  private FormView statusView(Actor actor, PersonId id, Form form) {
    return FormView.of(
        "变更人员类别",
        people.get(actor.scope(), id).name(),
        Links.person(id) + "/status",
        Links.person(id),
        List.of(
            Input.select("status", "人员类别", Choices.statuses()).mandatory(),
            Input.date("from", "从哪天起").mandatory().hint("如转正，填支部大会通过之日。")),
        form);
  }

  @GetMapping("/people/{id}/leave")
  @Allowed(Role.OFFICE)
  ModelAndView leave(Actor actor, @PathVariable PersonId id) {
    return Forms.show(
        leaveView(actor, id, Form.of(Map.of("until", LocalDate.now(clock).toString()))));
  }

  @PostMapping("/people/{id}/leave")
  @Allowed(Role.OFFICE)
  ModelAndView leave(
      Actor actor,
      @PathVariable PersonId id,
      @RequestParam Map<String, String> values,
      RedirectAttributes redirect) {
    Form form = Form.of(values);
    return Forms.submit(
        leaveView(actor, id, form),
        redirect,
        "已登记离开，以往的记录都还在。",
        () -> {
          LocalDate last = form.day("until");
          form.stop();
          people.leave(actor, id, last);
          return Links.person(id);
        });
  }

  private FormView leaveView(Actor actor, PersonId id, Form form) {
    return FormView.of(
            "离开本单位组织",
            people.get(actor.scope(), id).name() + "；组织关系转出本单位、去世或其他原因，职务随之结束",
            Links.person(id) + "/leave",
            Links.person(id),
            List.of(Input.date("until", "最后一天").mandatory().hint("含当天。")),
            form)
        .submit("登记离开", "确定登记离开吗？登记错了可以恢复。");
  }

  @PostMapping("/people/{id}/undo-leaving")
  @Allowed(Role.OFFICE)
  String undoLeaving(Actor actor, @PathVariable PersonId id, RedirectAttributes redirect) {
    people.undoLeaving(actor, id);
    Flash.done("已恢复。离开时结束的职务请按需重新登记。").on(redirect);
    return "redirect:" + Links.person(id);
  }

  private static MemberStatus status(Form form) {
    return form.choice("status", MemberStatus.of(form.value("status")), MemberStatus.MASS);
  }
}
