package org.youju.catalog;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the source (依据) of a definition; documents are named by the id they have in sources.yaml.
 */
final class SourceReader {
  static final Set<String> KEYS = Set.of("document", "article", "verified");
  private static final Source UNKNOWN = new Source("", 0, "", false);

  private final Map<String, Document> documents;

  SourceReader(Map<String, Document> documents) {
    this.documents = documents;
  }

  /** A document that definitions cite. */
  record Document(String name, int year) {}

  Source read(Fields definition, Faults faults) {
    return definition.map("source", KEYS).flatMap(fields -> source(fields, faults)).orElse(UNKNOWN);
  }

  private Optional<Source> source(Fields fields, Faults faults) {
    String article = fields.textOr("article", "");
    boolean verified = fields.requiredFlag("verified");
    String id = fields.text("document");
    Optional<Document> document = Optional.ofNullable(documents.get(id));
    if (document.isEmpty()) {
      String remedy = "先在 sources.yaml 登记文件名称和年份。" + Nearest.remedy(id, documents.keySet());
      faults.add(fields.nodeAt("document"), "没有登记依据“" + id + "”", remedy);
    }
    return document.map(known -> new Source(known.name(), known.year(), article, verified));
  }
}
