package org.youju.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youju.organization.TestOffice.START;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.youju.kernel.OrgId;
import org.youju.kernel.Refused;

class LineageTest {
  private final TestOffice office = new TestOffice();
  private final List<OrgId> all = new ArrayList<>(List.of(office.top()));

  private List<Map<String, Object>> stored() {
    return office
        .jdbc
        .sql(
            """
            SELECT *
            FROM organization.lineage
            WHERE root = :root
            ORDER BY descendant, ancestor, since
            """)
        .param("root", office.root.value())
        .query()
        .listOfRows();
  }

  /** Departments may stand below departments to any depth. */
  private void departments(int number) {
    for (int n = 0; n < number; n++) {
      OrgId parent = n == 0 ? office.top() : all.get(1 + new Random(n).nextInt(n));
      all.add(office.create(parent, OrganizationKind.DEPARTMENT, "科室" + n));
    }
  }

  private void randomChange(Random random) {
    OrgId unit = all.get(1 + random.nextInt(all.size() - 1));
    OrgId other = all.get(random.nextInt(all.size()));
    LocalDate day = START.plusDays(random.nextInt(2000));
    try {
      switch (random.nextInt(8)) {
        case 0 -> office.organizations.merge(office.office, unit, other, day);
        case 1 -> office.organizations.close(office.office, unit, day);
        case 2 -> office.organizations.reopen(office.office, unit);
        case 3 -> office.organizations.rename(office.office, unit, "改名" + day, day);
        default -> office.organizations.move(office.office, unit, other, day);
      }
    } catch (Refused refused) {
      assertThat(refused.errors()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void 任意调整之后_增量维护的上下级与全部重算相同_也与逐级上溯相同(long seed) {
    Random random = new Random(seed);
    departments(14);
    for (int n = 0; n < 60; n++) {
      randomChange(random);
    }
    List<Map<String, Object>> incremental = stored();
    office.units.deriveLineage(office.root, all);
    assertThat(incremental).isEqualTo(stored());
    for (int n = 0; n < 40; n++) {
      LocalDate day = START.plusDays(random.nextInt(2200));
      Map<OrgId, List<OrgId>> found = office.lineage.ancestors(office.root, all, day);
      for (OrgId unit : all) {
        assertThat(found.getOrDefault(unit, List.of())).isEqualTo(climb(unit, day));
      }
    }
  }

  private List<OrgId> climb(OrgId unit, LocalDate day) {
    List<OrgId> path = new ArrayList<>();
    Optional<OrgId> at = place(unit, day).isPresent() ? Optional.of(unit) : Optional.empty();
    while (at.isPresent()) {
      path.add(at.get());
      assertThat(path).as("没有环").doesNotHaveDuplicates();
      at = place(at.get(), day).flatMap(Place::parent);
    }
    if (!path.isEmpty()) {
      assertThat(path.get(path.size() - 1)).as("一直通到根").isEqualTo(office.top());
    }
    return path;
  }

  private Optional<Place> place(OrgId unit, LocalDate day) {
    return office.units.require(office.root, unit).course().on(day);
  }

  @Test
  void 五十个线程同时调整_不成环() throws Exception {
    departments(10);
    var threads = Executors.newFixedThreadPool(50);
    CountDownLatch start = new CountDownLatch(1);
    List<Future<?>> done = new ArrayList<>();
    for (int n = 0; n < 50; n++) {
      Random random = new Random(n);
      done.add(
          threads.submit(
              () -> {
                start.await();
                for (int k = 0; k < 4; k++) {
                  OrgId unit = all.get(1 + random.nextInt(10));
                  OrgId parent = all.get(1 + random.nextInt(10));
                  try {
                    office.organizations.move(office.office, unit, parent, START);
                  } catch (Refused refused) {
                    assertThat(refused.errors()).isNotEmpty();
                  }
                }
                return null;
              }));
    }
    start.countDown();
    for (Future<?> future : done) {
      future.get();
    }
    threads.shutdown();
    List<Map<String, Object>> incremental = stored();
    for (OrgId unit : all) {
      assertThat(climb(unit, START)).isNotEmpty();
    }
    office.units.deriveLineage(office.root, all);
    assertThat(incremental).isEqualTo(stored());
  }
}
