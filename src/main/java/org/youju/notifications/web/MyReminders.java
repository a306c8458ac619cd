package org.youju.notifications.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youju.kernel.Actor;
import org.youju.kernel.AllowedToRead;
import org.youju.kernel.Conflict;
import org.youju.kernel.FieldError;
import org.youju.kernel.Ids;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;
import org.youju.kernel.Refused;
import org.youju.notifications.AccountHolders;
import org.youju.notifications.Feed;
import org.youju.notifications.Feeds;
import org.youju.notifications.Gateways;
import org.youju.notifications.Preference;
import org.youju.notifications.Preferences;
import org.youju.notifications.Reminders;
import org.youju.organization.Organizations;
import org.youju.shell.Flash;

/** 我的 › 提醒设置: what I am reminded of, and how. */
@Controller
class MyReminders {
  private static final int CHOICES = 500;

  private final Feeds feeds;
  private final Preferences preferences;
  private final Reminders reminders;
  private final Gateways gateways;
  private final AccountHolders holders;
  private final Organizations organizations;
  private final Clock clock;

  MyReminders(
      Feeds feeds,
      Preferences preferences,
      Reminders reminders,
      Gateways gateways,
      AccountHolders holders,
      Organizations organizations,
      Clock clock) {
    this.feeds = feeds;
    this.preferences = preferences;
    this.reminders = reminders;
    this.gateways = gateways;
    this.holders = holders;
    this.organizations = organizations;
    this.clock = clock;
  }

  @GetMapping("/me/reminders")
  @AllowedToRead
  ModelAndView mine(Actor actor) {
    return Pages.page("notifications/mine", view(actor, "", List.of()));
  }

  @PostMapping("/me/reminders/feeds")
  @AllowedToRead
  ModelAndView link(
      Actor actor, HttpServletRequest request, @RequestParam Optional<OrgId> organization) {
    try {
      String address =
          FeedDoor.site(request) + "/feeds/" + feeds.create(actor, organization) + ".ics";
      return Pages.page("notifications/mine", view(actor, address, List.of()));
    } catch (Refused refused) {
      return Pages.refused("notifications/mine", view(actor, "", refused.errors()));
    }
  }

  @PostMapping("/me/reminders/feeds/{id}/revoke")
  @AllowedToRead
  String revoke(Actor actor, @PathVariable String id, RedirectAttributes redirect) {
    feeds.revoke(actor, Ids.parse(id));
    Flash.done("日历链接已撤销，订阅它的日历从现在起不再更新。").on(redirect);
    return "redirect:/me/reminders";
  }

  @PostMapping("/me/reminders/switches")
  @AllowedToRead
  String switches(
      Actor actor,
      @RequestParam(defaultValue = "") String sms,
      @RequestParam(defaultValue = "") String digest,
      RedirectAttributes redirect) {
    preferences.set(actor, me(actor), !sms.isEmpty(), !digest.isEmpty());
    Flash.done("提醒设置已保存。").on(redirect);
    return "redirect:/me/reminders";
  }

  @PostMapping("/me/reminders/code")
  @AllowedToRead
  ModelAndView code(Actor actor, RedirectAttributes redirect) {
    try {
      preferences.sendCode(actor, me(actor));
    } catch (Refused refused) {
      return Pages.refused("notifications/mine", view(actor, "", refused.errors()));
    }
    Flash.done("验证码已发往您的手机，半分钟内到达。").on(redirect);
    return new ModelAndView("redirect:/me/reminders");
  }

  @PostMapping("/me/reminders/confirm")
  @AllowedToRead
  ModelAndView confirm(
      Actor actor, @RequestParam(defaultValue = "") String code, RedirectAttributes redirect) {
    try {
      preferences.confirm(actor, me(actor), code);
    } catch (Refused refused) {
      return Pages.refused("notifications/mine", view(actor, "", refused.errors()));
    }
    Flash.done("手机号已确认，到期事项会发到这个号码。").on(redirect);
    return new ModelAndView("redirect:/me/reminders");
  }

  private PersonId me(Actor actor) {
    return holders
        .person(actor.root(), actor.id())
        .orElseThrow(() -> new Conflict("您的账号还没有和人员资料对应，请系统管理员补上。"));
  }

  private MineView view(Actor actor, String fresh, List<FieldError> errors) {
    List<Feed> links = feeds.of(actor);
    return new MineView(
        holders.person(actor.root(), actor.id()).map(person -> wishes(actor, person)),
        gateways.settings(actor.root()).sends(),
        links.stream().map(link -> line(link, names(actor, links))).toList(),
        choices(actor),
        fresh,
        errors);
  }

  private MineView.Wishes wishes(Actor actor, PersonId person) {
    Preference preference = preferences.of(actor.root(), person);
    return new MineView.Wishes(
        preferences.phone(actor.root(), person).orElse(""),
        preference.sms(),
        preference.digest(),
        preference.confirmed().map(Pages::minute).orElse(""),
        reminders.sentTo(actor.root(), person).stream().map(MineView.Sent::of).toList());
  }

  private Map<OrgId, String> names(Actor actor, List<Feed> links) {
    return organizations.names(
        actor.root(),
        links.stream().flatMap(link -> link.organization().stream()).toList(),
        LocalDate.now(clock));
  }

  private static MineView.Link line(Feed feed, Map<OrgId, String> names) {
    return new MineView.Link(
        feed.id().toString(),
        feed.organization().map(one -> names.getOrDefault(one, "")).orElse("与我有关的事项"),
        Pages.minute(feed.created()),
        feed.lastUsed().map(LocalDate::toString).orElse("还没有日历来取"));
  }

  private List<MineView.Choice> choices(Actor actor) {
    return organizations
        .list(actor.scope(), Optional.empty(), "", LocalDate.now(clock), Optional.empty(), CHOICES)
        .stream()
        .filter(found -> found.kind().hasCommittee())
        .map(found -> new MineView.Choice(found.id().toString(), found.name()))
        .toList();
  }
}
