package org.youju.organization.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.youju.kernel.OrgId;
import org.youju.kernel.RootId;
import org.youju.organization.OrganizationHistory;
import org.youju.organization.OrganizationHistory.Stage;
import org.youju.organization.Organizations;

/** Tells the history of an organisation in sentences, the newest first. */
@Component
class OrganizationEvents {
  private final Organizations organizations;

  OrganizationEvents(Organizations organizations) {
    this.organizations = organizations;
  }

  List<OrganizationView.Event> of(RootId root, OrganizationHistory history) {
    List<OrganizationView.Event> events = new ArrayList<>();
    Stage first = history.stages().get(0);
    events.add(
        new OrganizationView.Event(
            first.from(), "成立，名称“" + first.name() + "”" + below(root, first)));
    for (int n = 1; n < history.stages().size(); n++) {
      events.addAll(changes(root, history.stages().get(n - 1), history.stages().get(n)));
    }
    history
        .until()
        .ifPresent(last -> events.add(new OrganizationView.Event(last, end(root, history, last))));
    Collections.reverse(events);
    return events;
  }

  private List<OrganizationView.Event> changes(RootId root, Stage before, Stage after) {
    List<OrganizationView.Event> events = new ArrayList<>();
    if (!before.name().equals(after.name())) {
      events.add(new OrganizationView.Event(after.from(), "更名为“" + after.name() + "”"));
    }
    if (!before.parent().equals(after.parent())) {
      events.add(new OrganizationView.Event(after.from(), "调整隶属" + below(root, after)));
    }
    return events;
  }

  private String below(RootId root, Stage stage) {
    return stage.parent().map(parent -> "，上级" + name(root, parent, stage.from())).orElse("");
  }

  private String end(RootId root, OrganizationHistory history, LocalDate last) {
    return history
        .successor()
        .map(into -> "最后一天，次日并入" + name(root, into, last))
        .orElse("最后一天，次日起撤销");
  }

  private String name(RootId root, OrgId id, LocalDate day) {
    return organizations.names(root, List.of(id), day).getOrDefault(id, "");
  }

  /** Names of what stands above, the topmost first, with addresses where the scope sees them. */
  static List<OrganizationView.Link> path(
      List<OrgId> ancestors, Map<OrgId, String> names, Set<OrgId> visible) {
    List<OrganizationView.Link> path = new ArrayList<>();
    for (OrgId ancestor : ancestors.subList(Math.min(1, ancestors.size()), ancestors.size())) {
      String href = visible.contains(ancestor) ? Links.organization(ancestor) : "";
      path.add(new OrganizationView.Link(names.getOrDefault(ancestor, ""), href));
    }
    Collections.reverse(path);
    return path;
  }
}
