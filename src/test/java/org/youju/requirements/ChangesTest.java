package org.youju.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.youju.ledger.Office;

/** What was counted of duties holds until something is written that can change them. */
class ChangesTest {
  private static final Office OFFICE = new Office();
  private final Changes changes = new Changes(OFFICE.chain);

  @AfterAll
  static void 关库() {
    OFFICE.close();
  }

  private static void written(String object) {
    OFFICE.audit.run(
        OFFICE.office(), object + ".test", trail -> trail.on(object, UUID.randomUUID()));
  }

  @Test
  void 报告和登录不改变规定动作() {
    long before = changes.last(OFFICE.root);
    written("report");
    written("account");
    assertThat(changes.last(OFFICE.root)).isEqualTo(before);
  }

  @Test
  void 记录_人员_组织_规则和不认识的都算改变() {
    for (String object : new String[] {"entry", "person", "organization", "root", "anything"}) {
      long before = changes.last(OFFICE.root);
      written(object);
      written("report");
      long after = changes.last(OFFICE.root);
      assertThat(after).as(object).isGreaterThan(before);
      assertThat(changes.last(OFFICE.root)).as(object).isEqualTo(after);
    }
  }

  @Test
  void 记录不改变名册_人员_组织和不认识的才算() {
    long before = changes.lastOfRolls(OFFICE.root);
    written("entry");
    written("report");
    assertThat(changes.lastOfRolls(OFFICE.root)).isEqualTo(before);
    for (String object : new String[] {"person", "organization", "anything"}) {
      long last = changes.lastOfRolls(OFFICE.root);
      written(object);
      written("entry");
      assertThat(changes.lastOfRolls(OFFICE.root)).as(object).isGreaterThan(last);
    }
  }

  @Test
  void 写得太多不再逐条看_就当改变了() {
    long before = changes.last(OFFICE.root);
    for (int i = 0; i < 200; i++) {
      written("report");
    }
    assertThat(changes.last(OFFICE.root)).isGreaterThan(before);
  }
}
