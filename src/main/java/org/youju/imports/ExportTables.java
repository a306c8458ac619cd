package org.youju.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;
import org.youju.audit.Audit;
import org.youju.kernel.Actor;
import org.youju.kernel.Forbidden;
import org.youju.kernel.OrgId;
import org.youju.organization.Intake;
import org.youju.organization.Organization;
import org.youju.organization.OrganizationDetails;
import org.youju.organization.Organizations;
import org.youju.organization.PersonDetails;
import org.youju.organization.Secret;
import org.youju.shell.SafeCell;

/**
 * Members and organisations as tables that {@link Imports} takes back unchanged. What is kept
 * encrypted is masked unless asked for, which is kept in the chain.
 */
@Component
public class ExportTables {
  private static final int FLUSH = 500;
  private static final List<String> MEMBERS =
      List.of(
          MemberFields.NAME,
          MemberFields.ID_NUMBER,
          MemberFields.GENDER,
          MemberFields.NATION,
          MemberFields.BORN,
          MemberFields.ORIGIN,
          MemberFields.EDUCATION,
          MemberFields.STATUS,
          MemberFields.UNIT,
          MemberFields.JOINED,
          MemberFields.JOB,
          MemberFields.PHONE,
          MemberFields.ADDRESS,
          MemberFields.RETIRED,
          MemberFields.MOBILE,
          MemberFields.LOST,
          MemberFields.LOST_SINCE,
          MemberFields.SINCE);
  private static final List<String> ORGANIZATIONS =
      List.of(
          OrganizationFields.NAME,
          OrganizationFields.KIND,
          OrganizationFields.PARENT,
          OrganizationFields.SINCE,
          OrganizationFields.CONTACT,
          OrganizationFields.PHONE,
          OrganizationFields.CREDIT_CODE);

  private final Works works;
  private final Intake intake;
  private final Organizations organizations;
  private final Audit audit;
  private final Clock clock;

  ExportTables(Works works, Intake intake, Organizations organizations, Audit audit, Clock clock) {
    this.works = works;
    this.intake = intake;
    this.organizations = organizations;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Members as they stand today, of the organisations that the account sees.
   *
   * @param clear whether numbers are written out
   */
  public void members(Actor actor, boolean clear, OutputStream out) throws IOException {
    requireOffice(actor, Purpose.MEMBERS);
    Units units = works.units(actor);
    Names names = new Names(units);
    LocalDate today = LocalDate.now(clock);
    int[] row = {0};
    try (Workbook book = new Workbook(out, "youju", "1.0")) {
      Worksheet sheet = book.newWorksheet("人员");
      head(sheet, Purpose.MEMBERS.fields(), MEMBERS);
      intake.each(
          actor.root(),
          known -> {
            boolean here = known.until().map(end -> end.isAfter(today)).orElse(true);
            if (here && units.get(known.unit()).isPresent()) {
              write(sheet, ++row[0], cells(known, names, clear));
            }
          });
    } finally {
      audit.note(actor, "person.export", trail -> trail.with("rows", row[0]).with("clear", clear));
    }
  }

  private static String[] cells(Intake.Known known, Names names, boolean clear) {
    PersonDetails details = known.details();
    return new String[] {
      details.name(),
      secret(Secret.ID_NUMBER, details, clear),
      details.gender(),
      details.nation(),
      day(details.born()),
      details.origin(),
      details.education(),
      known.status().title(),
      names.of(known.unit()),
      day(details.joined()),
      details.job(),
      secret(Secret.PHONE, details, clear),
      secret(Secret.ADDRESS, details, clear),
      yes(details.marks().retired()),
      yes(details.marks().mobile()),
      yes(details.marks().lost()),
      day(details.marks().lostSince()),
      known.since().toString()
    };
  }

  private static String secret(Secret secret, PersonDetails details, boolean clear) {
    return details.secrets().get(secret).map(text -> shown(secret, text, clear)).orElse("");
  }

  private static String shown(Secret secret, String text, boolean clear) {
    return clear ? text : secret.masked(text);
  }

  private static String yes(boolean yes) {
    return yes ? "是" : "否";
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }

  /**
   * Organisations as they stand today, upper ones before those below them.
   *
   * @param clear whether phones are written out
   */
  public void organizations(Actor actor, boolean clear, OutputStream out) throws IOException {
    requireOffice(actor, Purpose.ORGANIZATIONS);
    Units units = works.units(actor);
    Map<OrgId, OrganizationDetails> known = organizations.details(actor);
    Names names = new Names(units);
    int[] row = {0};
    try (Workbook book = new Workbook(out, "youju", "1.0")) {
      Worksheet sheet = book.newWorksheet("组织");
      head(sheet, Purpose.ORGANIZATIONS.fields(), ORGANIZATIONS);
      for (Organization unit : units.all()) {
        OrganizationDetails details = known.getOrDefault(unit.id(), OrganizationDetails.none());
        write(
            sheet,
            ++row[0],
            new String[] {
              unit.name(),
              unit.kind().title(),
              unit.parent().filter(id -> units.get(id).isPresent()).map(names::of).orElse(""),
              unit.from().toString(),
              details.contact(),
              details.phone().map(text -> shown(Secret.PHONE, text, clear)).orElse(""),
              details.creditCode()
            });
      }
    } finally {
      audit.note(
          actor, "organization.export", trail -> trail.with("rows", row[0]).with("clear", clear));
    }
  }

  private static void head(Worksheet sheet, List<Field> fields, List<String> columns) {
    for (int c = 0; c < columns.size(); c++) {
      String id = columns.get(c);
      Field field = fields.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
      sheet.inlineString(0, c, field.title());
      sheet.style(0, c).bold().set();
      sheet.width(c, Math.max(12, field.title().length() * 2 + 6));
    }
    sheet.freezePane(0, 1);
  }

  private static void write(Worksheet sheet, int row, String[] cells) {
    for (int c = 0; c < cells.length; c++) {
      if (!cells[c].isEmpty()) {
        sheet.inlineString(row, c, SafeCell.of(cells[c]));
      }
    }
    if (row % FLUSH == 0) {
      try {
        sheet.flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static void requireOffice(Actor actor, Purpose purpose) {
    if (!purpose.isOpenTo(actor)) {
      throw new Forbidden("组织与人员由机关党委办公室导出，请联系办公室办理。");
    }
  }

  /** A name, with the upper one's before it where two are called the same. */
  private static final class Names {
    private final Units units;
    private final Map<String, Integer> often = new HashMap<>();

    Names(Units units) {
      this.units = units;
      units.all().forEach(unit -> often.merge(Units.core(unit.name()), 1, Integer::sum));
    }

    String of(OrgId id) {
      String name = units.name(id);
      if (often.getOrDefault(Units.core(name), 0) <= 1) {
        return name;
      }
      return units
          .get(id)
          .flatMap(Organization::parent)
          .flatMap(units::get)
          .map(parent -> parent.name() + "/" + name)
          .orElse(name);
    }
  }
}
