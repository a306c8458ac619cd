package org.youju.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.youju.kernel.FieldError;
import org.youju.kernel.Refused;

class PersonRulesTest {
  private static final LocalDate TODAY = TestOffice.TODAY;

  /** A made-up number: area 000000 is nobody's; the check digit is computed. */
  static String number(String born, String order) {
    String body = "000000" + born + order;
    return body + IdNumber.checkDigit(body + "0");
  }

  private static PersonDetails check(PersonDetails details) {
    Faults faults = new Faults();
    PersonDetails clean = PersonRules.check(details, TODAY, faults);
    faults.stop();
    return clean;
  }

  private static FieldError fault(PersonDetails details) {
    Faults faults = new Faults();
    PersonRules.check(details, TODAY, faults);
    try {
      faults.stop();
    } catch (Refused refused) {
      return refused.errors().get(0);
    }
    throw new AssertionError("nothing was wrong");
  }

  private static PersonDetails withNumber(String number) {
    return PersonDetails.named("张三").reachable(number, "");
  }

  @Test
  void 失联日期要标明失联_不在今天之后() {
    PersonDetails zhang = PersonDetails.named("张三");
    Optional<LocalDate> march = Optional.of(TODAY.minusMonths(8));
    Optional<LocalDate> later = Optional.of(TODAY.plusDays(1));
    assertThat(check(zhang.with(new PersonDetails.Marks(false, false, true, march))).marks())
        .isEqualTo(new PersonDetails.Marks(false, false, true, march));
    check(zhang.with(new PersonDetails.Marks(false, false, true, Optional.empty())));
    assertThat(fault(zhang.with(new PersonDetails.Marks(false, false, false, march))).field())
        .isEqualTo("lostSince");
    assertThat(fault(zhang.with(new PersonDetails.Marks(false, false, true, later))).field())
        .isEqualTo("lostSince");
  }

  @ParameterizedTest
  @CsvSource({"浙江省杭州市西湖区文一西路1号,浙江省杭州市****", "千秋街1号,千秋****", "武,****", "'',''"})
  void 住址只显示开头(String address, String shown) {
    assertThat(Secret.ADDRESS.masked(address)).isEqualTo(shown);
  }

  @Test
  void 籍贯和住址太长的退回() {
    String longer = "长".repeat(101);
    assertThat(fault(PersonDetails.named("张三").living(longer, "")).field()).isEqualTo("origin");
    assertThat(fault(PersonDetails.named("张三").living("", longer)).field()).isEqualTo("address");
  }

  @Test
  void 校验位按国标() {
    // GB 11643 附录的例子：11010519491231002X、440524188001010014
    assertThat(IdNumber.checkDigit("11010519491231002")).isEqualTo('X');
    assertThat(IdNumber.checkDigit("44052418800101001")).isEqualTo('4');
  }

  @Test
  void 号码带出出生日期和性别_小写x和全角数字都认() {
    PersonDetails clean = check(withNumber("１１０１０５19491231002x"));
    assertThat(clean.idNumber()).contains("11010519491231002X");
    assertThat(clean.born()).contains(LocalDate.of(1949, 12, 31));
    assertThat(clean.gender()).isEqualTo("女");
  }

  @Test
  void 错一位就被指出() {
    String good = number("19800229", "123");
    assertThat(fault(withNumber(good.substring(0, 10) + "1" + good.substring(11))).field())
        .isEqualTo("idNumber");
    char last = good.charAt(17) == '1' ? '2' : '1';
    assertThat(fault(withNumber(good.substring(0, 17) + last)).message()).contains("校验位");
  }

  @ParameterizedTest
  @CsvSource({
    "110105491231002, 15 位旧身份证号",
    "1234, 18 位",
    "1101051949123100XX, 18 位",
    "000000199902291230, 出生日期",
    "000000202803051230, 出生日期",
    "44052418800101001４, 出生日期"
  })
  void 号码的毛病说得清(String number, String expected) {
    FieldError fault = fault(withNumber(number));
    assertThat(fault.field()).isEqualTo("idNumber");
    assertThat(fault.message()).contains(expected);
  }

  @Test
  void 与号码不一致的出生日期和性别不收() {
    PersonDetails details = withNumber(number("19800115", "123"));
    assertThat(
            fault(details.with("男", Optional.of(LocalDate.of(1981, 1, 15)), Optional.empty()))
                .field())
        .isEqualTo("born");
    assertThat(fault(details.with("女", Optional.empty(), Optional.empty())).field())
        .isEqualTo("gender");
  }

  @Test
  void 日期须合情理() {
    PersonDetails zhang = PersonDetails.named("张三");
    Optional<LocalDate> tomorrow = Optional.of(TODAY.plusDays(1));
    Optional<LocalDate> today = Optional.of(TODAY);
    assertThat(fault(zhang.with("", tomorrow, Optional.empty())).field()).isEqualTo("born");
    assertThat(fault(zhang.with("", Optional.empty(), tomorrow)).field()).isEqualTo("joined");
    assertThat(fault(zhang.with("", today, today)).field()).isEqualTo("joined");
    assertThat(
            fault(zhang.with("", Optional.of(LocalDate.of(1875, 1, 1)), Optional.empty())).field())
        .isEqualTo("born");
    assertThat(fault(zhang.with("无", Optional.empty(), Optional.empty())).field())
        .isEqualTo("gender");
  }

  @ParameterizedTest
  @CsvSource({
    "𠮷田, 𠮷田",
    "阿卜杜拉·买买提, 阿卜杜拉·买买提",
    "阿卜杜拉•买买提, 阿卜杜拉·买买提",
    "阿卜杜拉 . 买买提, 阿卜杜拉 . 买买提",
    "买买提・艾力, 买买提·艾力",
    "张　三, 张三",
    "O'Neill Smith, O'Neill Smith"
  })
  void 姓名照收或理顺(String typed, String kept) {
    assertThat(check(PersonDetails.named(typed)).name()).isEqualTo(kept);
  }

  @Test
  void 姓名的毛病说在姓名上() {
    for (String bad :
        new String[] {
          "", "　", "张\u0000三", "张\u202e三", "张\ud842", "<b>张三</b>", "三".repeat(100_000)
        }) {
      assertThat(fault(PersonDetails.named(bad)).field()).isEqualTo("name");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "138 1234 5678, 13812345678, 138****5678",
    "+86-13812345678, 13812345678, 138****5678",
    "１３８１２３４５６７８, 13812345678, 138****5678",
    "0571-12345678, 057112345678, 057****5678"
  })
  void 电话理顺并遮盖(String typed, String kept, String masked) {
    PersonDetails clean = check(PersonDetails.named("张三").reachable("", typed));
    assertThat(clean.phone()).contains(kept);
    assertThat(Phone.masked(kept)).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(strings = {"12345", "12812345678", "138123456789", "电话"})
  void 电话不对就说(String typed) {
    assertThat(fault(PersonDetails.named("张三").reachable("", typed)).field()).isEqualTo("phone");
  }

  @Test
  void 身份证号只露后四位() {
    assertThat(IdNumber.masked("11010519491231002X")).isEqualTo("**************002X");
  }
}
