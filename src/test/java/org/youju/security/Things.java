package org.youju.security;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.youju.kernel.EntryId;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;
import org.youju.kernel.Role;
import org.youju.ledger.Evidences;
import org.youju.organization.MemberStatus;
import org.youju.organization.People;
import org.youju.organization.PersonDetails;
import org.youju.organization.PostRank;
import org.youju.organization.Posts;
import org.youju.plans.Plan;
import org.youju.plans.Plans;
import org.youju.plans.Series;
import org.youju.requirements.Remarks;
import org.youju.requirements.RequirementsTestAccess;
import org.youju.verification.Upload;
import org.youju.verification.Verifications;
import tools.jackson.databind.json.JsonMapper;

/** Things that belong to organisations, made when the access matrix first asks for them. */
final class Things {
  private final RunningOffice office;
  private final Map<String, Function<OrgId, String>> makers = new HashMap<>();
  private final Map<String, String> made = new HashMap<>();

  Things(RunningOffice office) {
    this.office = office;
    makers.put("org", OrgId::toString);
    makers.put("entry", this::entry);
    makers.put("newentry", this::entry);
    makers.put("person", of -> person(of).toString());
    makers.put("post", this::post);
    makers.put("newpost", this::post);
    makers.put("report", this::report);
    makers.put("evidence", this::evidence);
    makers.put("newevidence", this::evidence);
    makers.put("series", of -> series(of).id().toString());
    makers.put("newseries", of -> series(of).id().toString());
    makers.put("meeting", of -> series(of).meetings().get(0).id().toString());
    makers.put("verification", this::verification);
    makers.put("newverification", this::verification);
    makers.put("filling", this::filling);
    makers.put("duty", this::duty);
    makers.put("remark", this::remark);
    makers.put("newremark", this::remark);
  }

  /** The text with every {@code {word}} standing for something of the organisation. */
  String of(OrgId organization, String text) {
    String filled = text;
    for (String word : makers.keySet()) {
      if (filled.contains("{" + word + "}")) {
        String id =
            word.startsWith("new")
                ? make(word, organization)
                : made.computeIfAbsent(word + organization, key -> make(word, organization));
        filled = filled.replace("{" + word + "}", id);
      }
    }
    return filled;
  }

  /**
   * Whether there can be such a thing of the organisation: a group writes no report and has no
   * duties of its own.
   */
  boolean has(OrgId organization, String text) {
    return !(text.contains("{report}") && organization.equals(office.group))
        && !(text.contains("{duty}")
            && (organization.equals(office.group) || organization.equals(office.general)));
  }

  /** The text with ids that name nothing. */
  String ofNothing(String text) {
    String filled = text;
    for (String word : makers.keySet()) {
      filled = filled.replace("{" + word + "}", UUID.randomUUID().toString());
    }
    return filled;
  }

  private String make(String word, OrgId organization) {
    return makers.getOrDefault(word, OrgId::toString).apply(organization);
  }

  private String entry(OrgId organization) {
    return posted(
        "/api/v1/entries",
        """
        {"kinds":["theme-party-day"],"organization":"%s","on":"2026-03-05","title":"主题党日","headcount":{"attendee":12}}
        """
            .formatted(organization));
  }

  private String evidence(OrgId organization) {
    return office
        .bean(Evidences.class)
        .add(
            office.actor(Role.OFFICE),
            EntryId.parse(entry(organization)),
            "签到表.txt",
            new ByteArrayInputStream("张三 到".getBytes(StandardCharsets.UTF_8)))
        .id()
        .toString();
  }

  private Series series(OrgId organization) {
    LocalDate tomorrow = LocalDate.now(office.bean(Clock.class)).plusDays(1);
    Plan.Row row = new Plan.Row(Optional.empty(), tomorrow, Optional.empty(), "学习", "", false);
    return office
        .bean(Plans.class)
        .prepare(
            office.actor(Role.OFFICE),
            new Plan(organization, List.of("theme-party-day"), "主题党日", List.of(row)));
  }

  /** An organisation that has done its theme party day of March 2026. */
  private String duty(OrgId organization) {
    entry(organization);
    return organization.toString();
  }

  /** An explanation by the organisation. */
  private String remark(OrgId organization) {
    return RequirementsTestAccess.explanation(
            office.bean(Remarks.class), office.actor(Role.OFFICE), organization)
        .toString();
  }

  private String report(OrgId organization) {
    return posted(
        "/api/v1/reports",
        "{\"outline\":\"branch-secretary\",\"organization\":\""
            + organization
            + "\",\"year\":2026}");
  }

  private String verification(OrgId organization) {
    Upload upload = Upload.text("全年开展主题党日12次。");
    return office
        .bean(Verifications.class)
        .hold(office.actor(Role.OFFICE), upload, organization, 2026)
        .header()
        .id()
        .toString();
  }

  private String filling(OrgId organization) {
    Upload upload = Upload.text("全年开展主题党日*次。");
    return office
        .bean(Verifications.class)
        .fill(office.actor(Role.OFFICE), upload, organization, 2026)
        .header()
        .id()
        .toString();
  }

  private PersonId person(OrgId organization) {
    return office
        .bean(People.class)
        .add(
            office.actor(Role.OFFICE),
            PersonDetails.named("周某").reachable("", "13800138000"),
            organization,
            MemberStatus.FORMAL,
            RunningOffice.SINCE);
  }

  private String post(OrgId organization) {
    return office
        .bean(Posts.class)
        .appoint(
            office.actor(Role.OFFICE),
            person(organization),
            organization,
            "委员",
            PostRank.MEMBER,
            RunningOffice.SINCE,
            Optional.empty())
        .toString();
  }

  private String posted(String path, String body) {
    HttpResponse<String> answer =
        office
            .visitor()
            .send(
                "POST",
                path,
                body,
                "Content-Type",
                "application/json",
                "Authorization",
                "Bearer " + office.token(Role.OFFICE));
    if (answer.statusCode() != 201) {
      throw new IllegalStateException(
          path + " answered " + answer.statusCode() + ": " + answer.body());
    }
    return JsonMapper.builder().build().readTree(answer.body()).path("id").asString();
  }
}
