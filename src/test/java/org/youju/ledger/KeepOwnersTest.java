package org.youju.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.youju.kernel.Actor;
import org.youju.kernel.EntryId;
import org.youju.kernel.OrgId;
import org.youju.kernel.Refused;
import org.youju.kernel.Role;
import org.youju.organization.NewOrganization;
import org.youju.organization.OrganizationKind;
import org.youju.organization.Organizations;
import org.youju.security.RunningProduct;
import tools.jackson.databind.json.JsonMapper;

/** Closing or merging an organisation as of a day in the past, with entries of later days. */
class KeepOwnersTest {
  private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);
  private static final LocalDate MEETING = LocalDate.of(2026, 3, 5);

  private final RunningProduct product = new RunningProduct();
  private final Organizations organizations = product.bean(Organizations.class);
  private final Actor keeper = product.actor(Role.OFFICE);
  private OrgId parent = product.root();
  private OrgId branch = product.root();
  private OrgId other = product.root();

  @BeforeEach
  void twoBranches() {
    parent = create(product.root(), OrganizationKind.GENERAL_BRANCH, "撤并总支" + System.nanoTime());
    branch = create(parent, OrganizationKind.BRANCH, "要撤销的支部");
    other = create(parent, OrganizationKind.BRANCH, "接收的支部");
  }

  private OrgId create(OrgId above, OrganizationKind kind, String name) {
    return organizations.create(keeper, NewOrganization.below(above, kind, name, SINCE));
  }

  private EntryId meeting() {
    HttpResponse<byte[]> answer =
        product.call(
            Role.OFFICE,
            "POST",
            "/api/v1/entries",
            Optional.of(
                """
                {"kinds":["theme-party-day"],"organization":"%s","on":"%s","title":"主题党日","headcount":{"attendee":9}}
                """
                    .formatted(branch, MEETING)));
    assertThat(answer.statusCode()).isEqualTo(201);
    String body = new String(answer.body(), StandardCharsets.UTF_8);
    return EntryId.parse(JsonMapper.builder().build().readTree(body).get("id").asString());
  }

  @Test
  void 之后还有记录_不能撤销_说清几条_最近在哪天() {
    meeting();
    assertThatThrownBy(() -> organizations.close(keeper, branch, MEETING.minusDays(1)))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.errors().get(0).field()).isEqualTo("until");
              assertThat(refused.errors().get(0).message()).contains("1 条记录", MEETING.toString());
            });
    organizations.close(keeper, branch, MEETING);
    assertThat(organizations.history(keeper.scope(), branch).until()).contains(MEETING);
  }

  @Test
  void 之后还有记录_不能并入别的支部_记录作废后可以() {
    EntryId id = meeting();
    assertThatThrownBy(() -> organizations.merge(keeper, branch, other, MEETING))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("1 条记录");
    product.bean(Ledger.class).invalidate(keeper, id, 1, "重复登记");
    organizations.merge(keeper, branch, other, MEETING);
  }

  @Test
  void 上级并入别处_下级的记录跟着下级走_不算上级的() {
    meeting();
    OrgId elsewhere = create(product.root(), OrganizationKind.GENERAL_BRANCH, "另一总支");
    organizations.merge(keeper, parent, elsewhere, MEETING);
    Tallies.Range there =
        new Tallies.Range(
            keeper.scope(),
            elsewhere,
            java.util.List.of("theme-party-day"),
            Tallies.ENTRIES,
            new org.youju.kernel.Period(MEETING, MEETING),
            Optional.empty());
    assertThat(product.bean(Tallies.class).total(there).entries()).isEqualTo(1);
  }
}
