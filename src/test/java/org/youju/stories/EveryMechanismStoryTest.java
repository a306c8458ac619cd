package org.youju.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youju.stories.Story.some;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.youju.kernel.Period;
import org.youju.kernel.PersonId;
import org.youju.kernel.Role;
import org.youju.ledger.Entry;
import org.youju.ledger.Office;

/** 某机关的 2024 年：机制表“数字”一栏里、别的故事没有讲到的每一个数，都从登记的事里数出来。 */
class EveryMechanismStoryTest {
  private static final Story YEAR = new Story(2024, "party-group", "某市直机关党组");
  private static final PersonId[] STAFF = YEAR.people("干部", 12);

  @AfterAll
  static void 关库() {
    YEAR.close();
  }

  /**
   * @param times so many entries of the kind in the year
   * @param each heads and quantities of each of them
   * @param says what the year comes to
   */
  @ParameterizedTest(name = "{0} {1} 次：{3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "task-force-meeting | 3 | attendee=9 | task-force-meetings=3",
        "points-assessed | 4 | points=25.5 | member-points=102",
        "dues-collection | 12 | payable=1650 paid=1600.5 | dues-payable=19800 dues-paid=19206",
        "party-worker-training | 2 | attendee=15 | party-worker-trainings=2",
        "mass-organization-activity | 5 | | mass-organization-activities=5",
        "duty-list | 2 | duty-items=16 | duty-list-items=32",
        "problem-list | 2 | listed-problems=7 | problem-list-items=14",
        "task-list | 2 | listed-tasks=8 | task-list-items=16",
        "effect-list | 2 | listed-effects=6 | effect-list-items=12",
        "work-scheme | 4 | | work-schemes=4",
        "electronic-guarantee | 2 | enterprises=460 | guarantee-enterprises=920",
        "party-bulletin | 4 | | party-bulletins=4",
        "enterprise-visit | 6 | visitor=3 | enterprise-visits=6",
        "group-meeting | 11 | attendee=5 | group-meetings=11",
        "special-party-lecture | 73 | lecturer=1 | lecture-givings=73 special-party-lectures=73",
        "organization-life-meeting | 2 | attendee=12 | organization-life-meetings=2",
        "special-organization-life-meeting | 1 | attendee=12 | special-organization-life-meetings=1",
        "democratic-appraisal | 1 | attendee=12 appraised=12 | democratic-appraisals=1",
        "public-presentation | 8 | lecturer=1 | presentations=8",
        "study-material | 2 | books=150 | study-materials=300",
        "reflection-essay | 2 | essays=15 | reflection-essays=30",
        "skills-contest | 43 | | skills-contests=43",
        "education-base-visit | 3 | attendee=20 | education-base-visits=3",
        "law-publicity | 2 | | law-publicity-activities=2",
        "problem-found | 2 | problems=20 | problems-found=40",
        "problem-grouping | 1 | problem-groups=9 grouped-common=20 grouped-individual=50 | grouped-common-problems=20 grouped-individual-problems=50",
        "standard-review | 1 | assessed-branches=14 passed=13 | standard-rate=92.9",
        "assessment-score | 2 | score=94.5 | assessment-score-total=189",
        "debriefing-meeting | 1 | reporter=6 ballots-good=41 ballots-fairly-good=6 ballots-average=2 ballots-poor=1 | ballots-good=41 ballots-fairly-good=6 ballots-average=2 ballots-poor=1",
        "model-branch-title | 1 | model-branches=3 | model-branches=3",
        "model-organ-title | 1 | model-organs=1 | model-organs=1",
        "civilized-unit-title | 1 | civilized-units=2 | civilized-units=2",
        "own-channel | 3 | channels=2 | own-channels=6",
        "integrity-pledge | 1 | integrity-pledges=86 | integrity-pledges=86",
        "supervision-forms | 1 | supervision-forms=40 | supervision-form-copies=40",
        "leader-filing-table | 1 | filing-tables=8 | leader-filing-tables=8",
        "personal-matters-filed | 8 | | personal-matters-reports=8",
        "warning-education | 4 | attendee=30 | warning-educations=4",
        "major-decision | 9 | | major-decisions=9",
        "discipline-forms | 2 | first-form=4 fourth-form=1 | discipline-form-first=8 discipline-form-fourth=2",
        "village-trip | 3 | visitor=4 | village-trips=3",
        "condolence-visit | 2 | visited=18 | people-visited=36",
        "public-good-done | 4 | public-goods-done=5 | public-goods-done=20",
        "team-formed | 2 | teams=2 | teams-formed=4",
        "contact-branch-visit | 5 | visitor=1 | contact-branch-visits=5"
      })
  void 记下的事数得出这些数(String kind, int times, String each, String says) {
    List<Entry> entries =
        new ArrayList<>(YEAR.times(times, i -> meeting(kind, each == null ? "" : each)));
    pairs(says, (metric, value) -> YEAR.says(metric, value, entries));
  }

  private static Office.Meeting meeting(String kind, String parts) {
    var definition = YEAR.office.catalog.kind(kind).orElseThrow();
    Office.Meeting meeting = YEAR.a(kind).by(recorder(definition.recordedBy()));
    pairs(
        parts,
        (id, amount) -> {
          if (definition.role(id).isPresent()) {
            meeting.heads(id, Integer.parseInt(amount));
          } else {
            meeting.quantity(id, amount);
          }
        });
    return meeting;
  }

  private static Role recorder(java.util.Set<Role> only) {
    return only.stream().findFirst().orElse(Role.OFFICE);
  }

  private static void pairs(String text, BiConsumer<String, String> each) {
    Arrays.stream(text.split(" "))
        .filter(word -> !word.isBlank())
        .map(word -> word.split("="))
        .forEach(pair -> each.accept(pair[0], pair[1]));
  }

  @Test
  void 整改完成率_谈话覆盖率_各阶段人数() {
    Story year = YEAR;
    year.office.newPerson("申请人", year.organization, "applicant");
    year.office.newPerson("积极分子", year.organization, "activist");
    year.office.newPerson("发展对象", year.organization, "candidate");
    year.office.newPerson("预备党员", year.organization, "probationary");
    Period whole = Period.ofYear(2024);
    assertThat(
            List.of(
                    "applicants",
                    "activists",
                    "development-candidates",
                    "probationary-members",
                    "formal-members",
                    "party-members")
                .stream()
                .map(metric -> year.figure(metric, whole).number()))
        .containsExactly("1", "1", "1", "1", "12", "13"); // 12 名干部是正式党员，加 1 名预备党员
    year.on(
        "05-06",
        year.a("heart-to-heart-talk")
            .with("talker", STAFF[0])
            .with("talked-to", some(STAFF, 6, 1)));
    year.on(
        "06-06",
        year.a("heart-to-heart-talk")
            .with("talker", STAFF[0])
            .with("talked-to", some(STAFF, 4, 5)));
    assertThat(year.figure("talk-coverage", whole).number()).isEqualTo("61.5"); // 8 / 13
    year.on("07-01", year.a("probationary-admitted").with("subject", STAFF[2], STAFF[3]));
    assertThat(year.figure("members-admitted", whole).number()).isEqualTo("2");
    year.a("problem-found").quantity("problems", "40").on("2023-05-05").record();
    year.a("problem-closed").quantity("closed-problems", "36").on("2023-11-05").record();
    assertThat(year.figure("rectification-rate", Period.ofYear(2023)).number()).isEqualTo("90");
  }
}
