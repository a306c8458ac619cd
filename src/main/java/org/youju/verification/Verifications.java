package org.youju.verification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.youju.audit.Audit;
import org.youju.catalog.Catalog;
import org.youju.claims.Defect;
import org.youju.claims.DefectType;
import org.youju.claims.Defects;
import org.youju.docx.DocumentText;
import org.youju.docx.SourcesAppendix;
import org.youju.docx.UnreadableDocument;
import org.youju.kernel.Actor;
import org.youju.kernel.Ids;
import org.youju.kernel.NotFound;
import org.youju.kernel.OrgId;
import org.youju.kernel.Refused;
import org.youju.kernel.Scope;
import org.youju.kernel.Sm3;
import org.youju.organization.Lineage;
import org.youju.verification.DocumentStore.Judged;
import org.youju.verification.DocumentStore.Purpose;
import org.youju.verification.DocumentStore.Row;

/** Documents held against the ledger (述职有据). */
@Component
public class Verifications {
  private static final int EARLIEST_YEAR = 1950;
  private static final int LISTED = 300;
  private static final int SHARED = 40;

  private final Audit audit;
  private final Catalog catalog;
  private final HoldDocument holding;
  private final FindShared shared;
  private final Annotate annotate;
  private final FillDraft filling;
  private final Lineage lineage;
  private final DocumentStore store;
  private final Clock clock;

  Verifications(
      Audit audit,
      Catalog catalog,
      HoldDocument holding,
      FindShared shared,
      Annotate annotate,
      FillDraft filling,
      Lineage lineage,
      DocumentStore store,
      Clock clock) {
    this.audit = audit;
    this.catalog = catalog;
    this.holding = holding;
    this.shared = shared;
    this.annotate = annotate;
    this.filling = filling;
    this.lineage = lineage;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Takes a report in and holds it against the ledger.
   *
   * @param organization whose report it is, {@code year} what year it reports on
   * @throws NotFound when the organisation lies outside the actor's scope
   * @throws Refused when the file cannot be read (with the sentence that says why) or the year is
   *     none to report on
   */
  public Verification hold(Actor actor, Upload upload, OrgId organization, int year) {
    Row row = read(actor, upload, organization, year, Purpose.CHECK);
    Verification verification = verification(actor.scope(), row);
    audit.run(
        actor,
        "verification.create",
        trail -> {
          String sm3 = insert(actor, row, upload);
          store.judged(actor.root(), row.header().id(), judged(verification));
          trail
              .on("verification", row.header().id().value())
              .with("organization", organization)
              .with("year", year)
              .with("sm3", sm3);
        });
    return verification;
  }

  /**
   * A report as it stands against the ledger of this moment.
   *
   * @throws NotFound when there is none, or its organisation lies outside the scope
   */
  public Verification verification(Scope scope, VerificationId id) {
    return verification(scope, row(scope, id, Purpose.CHECK));
  }

  /**
   * Claims whose verdict is another one than when the document came or was last {@link #refresh}ed:
   * start of the claim to the former verdict's word.
   */
  public Map<Integer, String> changedSince(Scope scope, Verification verification) {
    Map<Integer, String> former =
        store
            .judged(scope.root(), verification.header().id())
            .map(judged -> Stored.verdicts(judged.claims()))
            .orElse(Map.of());
    Map<Integer, String> changed = new TreeMap<>();
    for (Held held : verification.claims()) {
      String before = former.getOrDefault(held.claim().start(), held.verdict().word());
      if (!before.equals(held.verdict().word())) {
        changed.put(held.claim().start(), before);
      }
    }
    return changed;
  }

  /** Keeps how the claims stand now, so that lists count them so. */
  public Verification refresh(Actor actor, VerificationId id) {
    Verification verification = verification(actor.scope(), id);
    audit.run(
        actor,
        "verification.refresh",
        trail -> {
          store.judged(actor.root(), id, judged(verification));
          trail.on("verification", id.value());
        });
    return verification;
  }

  /**
   * Says what a wording means in the document's organisation, now and from now on.
   *
   * @param phrase as {@link Held#phrase()} has it
   * @param metric its id; empty: no metric, the figure is not held against the ledger
   * @throws Refused when there is no such metric or no such wording in the document
   */
  public Verification choose(
      Actor actor, VerificationId id, String phrase, Optional<String> metric) {
    Row row = row(actor.scope(), id, Purpose.CHECK);
    metric.ifPresent(this::requireMetric);
    Verification before = verification(actor.scope(), row);
    if (before.claims().stream().noneMatch(held -> held.phrase().equals(phrase))) {
      throw new Refused("phrase", "这份文稿里没有这个说法，请刷新页面后再选。");
    }
    return audit.write(
        actor,
        "verification.choose",
        trail -> {
          OrgId organization = row.header().organization();
          store.choose(actor, organization, phrase, metric.orElse(""), clock.instant());
          trail.on("verification", id.value()).with("metric", metric.orElse("-"));
          return refreshed(actor, row);
        });
  }

  /** Takes a choice back; the wording is read by itself again. */
  public Verification forget(Actor actor, VerificationId id, String phrase) {
    Row row = row(actor.scope(), id, Purpose.CHECK);
    return audit.write(
        actor,
        "verification.forget",
        trail -> {
          store.forget(actor.root(), row.header().organization(), phrase);
          trail.on("verification", id.value());
          return refreshed(actor, row);
        });
  }

  /** What wordings mean in an organisation, as people chose. */
  public List<Choice> choices(Scope scope, OrgId organization) {
    lineage.require(scope, organization);
    return store.listChoices(scope.root(), organization);
  }

  /** Documents of the organisations that the scope sees, newest first. */
  public List<VerificationLine> list(Scope scope, Optional<Integer> year) {
    Set<OrgId> seen = shared.seen(scope);
    Map<OrgId, String> names = lineage.names(scope.root(), seen, today());
    return store.list(scope.root(), seen, year, LISTED).stream()
        .map(
            line ->
                new VerificationLine(
                    line.getKey(),
                    names.getOrDefault(line.getKey().organization(), ""),
                    line.getValue().summary(),
                    line.getValue().at()))
        .toList();
  }

  /** What the document shares word for word with others. */
  public Sharing sharing(Scope scope, Verification verification) {
    return shared.sharing(
        scope,
        verification.header(),
        verification.text().substring(0, SourcesAppendix.startIn(verification.text())));
  }

  /** What a reviewer may ask. */
  public Questions questions(Scope scope, Verification verification) {
    return Questions.of(verification, catalog, asked -> holding.count(scope, asked));
  }

  /**
   * The original as a .docx with a comment at each claim and each defect; of other formats their
   * text.
   */
  public byte[] annotated(Scope scope, VerificationId id) {
    Verification verification = verification(scope, id);
    return annotate.docx(scope, verification, store.original(scope.root(), id));
  }

  /** The paragraphs of the original, for showing it as it looks; positions in UTF-16 units. */
  public List<org.youju.docx.Passage> passages(Scope scope, DocumentHeader header) {
    lineage.require(scope, header.organization());
    byte[] original = store.original(scope.root(), header.id());
    return text(new Upload(header.name(), original)).passages();
  }

  /** Throws a document away, with what came of it. */
  public void delete(Actor actor, VerificationId id) {
    lookUp(actor.scope(), id);
    audit.run(
        actor,
        "verification.delete",
        trail -> {
          store.delete(actor.root(), id);
          trail.on("verification", id.value());
        });
  }

  /**
   * Takes a draft in and fills what the ledger can fill.
   *
   * @throws Refused as {@link #hold}
   */
  public Filling fill(Actor actor, Upload upload, OrgId organization, int year) {
    Row row = read(actor, upload, organization, year, Purpose.FILL);
    Filling filling = filling(actor.scope(), row);
    audit.run(
        actor,
        "filling.create",
        trail -> {
          String sm3 = insert(actor, row, upload);
          trail
              .on("filling", row.header().id().value())
              .with("organization", organization)
              .with("year", year)
              .with("sm3", sm3);
        });
    return filling;
  }

  /** A draft with its blanks filled from the ledger of this moment. */
  public Filling filling(Scope scope, VerificationId id) {
    return filling(scope, row(scope, id, Purpose.FILL));
  }

  /** The draft as a .docx, blanks filled, a comment at each. */
  public byte[] filled(Scope scope, VerificationId id) {
    Filling filling = filling(scope, id);
    return annotate.filled(scope, filling, store.original(scope.root(), id));
  }

  private Verification refreshed(Actor actor, Row row) {
    Verification verification = verification(actor.scope(), row);
    store.judged(actor.root(), row.header().id(), judged(verification));
    return verification;
  }

  private Verification verification(Scope scope, Row row) {
    DocumentHeader header = row.header();
    String report = report(row);
    List<Held> claims = holding.hold(scope, header.organization(), header.year(), report);
    List<Defect> defects = new ArrayList<>(Defects.in(report, Stored.defects(row.facts())));
    defects.addAll(copied(shared.sharing(scope, header, report)));
    defects.sort(Comparator.comparingInt(Defect::start));
    return new Verification(header, row.text(), claims, defects, today());
  }

  /** The text without the table of sources that our own reports end in. */
  private static String report(Row row) {
    return row.text().substring(0, SourcesAppendix.startIn(row.text()));
  }

  private static List<Defect> copied(Sharing sharing) {
    return sharing.texts().stream()
        .flatMap(
            with ->
                with.passages().stream()
                    .map(
                        passage ->
                            new Defect(
                                passage.start(),
                                passage.length(),
                                DefectType.SHARED_PASSAGE,
                                passage.text(),
                                "与“"
                                    + with.text().title()
                                    + "”（"
                                    + with.organizationName()
                                    + "）一字不差，请换成自己的话。",
                                Optional.empty(),
                                Optional.empty())))
        .limit(SHARED)
        .toList();
  }

  private Filling filling(Scope scope, Row row) {
    DocumentHeader header = row.header();
    String report = report(row);
    List<Held> claims = holding.hold(scope, header.organization(), header.year(), report);
    return filling.fill(header, report, claims, today());
  }

  private Row read(Actor actor, Upload upload, OrgId organization, int year, Purpose purpose) {
    lineage.require(actor.scope(), organization);
    if (year < EARLIEST_YEAR || year > today().getYear() + 1) {
      throw new Refused("year", "年份请填 " + EARLIEST_YEAR + " 到 " + (today().getYear() + 1) + " 之间。");
    }
    DocumentText document = text(upload);
    DocumentHeader header =
        new DocumentHeader(
            new VerificationId(Ids.next(clock)),
            organization,
            year,
            upload.name(),
            now(),
            actor.name());
    return new Row(header, purpose, document.text(), Stored.defects(FileDefects.of(document)));
  }

  private static DocumentText text(Upload upload) {
    try {
      return DocumentText.read(upload.content(), upload.name());
    } catch (UnreadableDocument unreadable) {
      throw new Refused("file", unreadable.sentence());
    }
  }

  private String insert(Actor actor, Row row, Upload upload) {
    String sm3 = HexFormat.of().formatHex(new Sm3().add(upload.content()).finish());
    store.insert(actor, row, upload.content(), sm3);
    return sm3;
  }

  private Judged judged(Verification verification) {
    return new Judged(verification.summary(), Stored.claims(verification.claims()), now());
  }

  private Row row(Scope scope, VerificationId id, Purpose purpose) {
    Row row = lookUp(scope, id);
    if (row.purpose() != purpose) {
      throw new NotFound();
    }
    return row;
  }

  private Row lookUp(Scope scope, VerificationId id) {
    Row row = store.find(scope.root(), id).orElseThrow(NotFound::new);
    lineage.require(scope, row.header().organization());
    return row;
  }

  private void requireMetric(String id) {
    if (catalog.metric(id).isEmpty()) {
      throw new Refused("metric", "没有这个指标，请从列出的指标中选择。");
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
