package org.youju.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.w3c.dom.Element;
import org.youju.docx.UnreadableDocument.Reason;

/**
 * The parts of a foreign .docx in memory. Everything is measured before anything is parsed: number
 * of parts, unpacked sizes as they really are, duplicate names, macros. POI would open some of
 * these, see the upload matrix of the security notes.
 */
final class WordPackage {
  private static final String CONTENT_TYPES = "[Content_Types].xml";
  private static final String MAIN_TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

  private final byte[] file;
  private final Map<String, byte[]> parts;
  private final String mainPart;

  private WordPackage(byte[] file, Map<String, byte[]> parts) {
    this.file = file;
    this.parts = parts;
    refuseMacros();
    this.mainPart = findMainPart();
  }

  static WordPackage open(byte[] file) {
    try (var zip = zip(file)) {
      var entries = Collections.list(zip.getEntriesInPhysicalOrder());
      Limits.require(entries.size() <= Limits.PARTS, Reason.TOO_LARGE_INSIDE);
      return new WordPackage(file, unpack(zip, entries));
    } catch (IOException | IllegalArgumentException e) {
      throw new UnreadableDocument(Reason.DAMAGED);
    }
  }

  private static ZipFile zip(byte[] file) throws IOException {
    return ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get();
  }

  private static Map<String, byte[]> unpack(ZipFile zip, List<ZipArchiveEntry> entries)
      throws IOException {
    var parts = new LinkedHashMap<String, byte[]>();
    var names = new HashSet<String>();
    long total = 0;
    long xml = 0;
    for (var entry : entries) {
      Limits.require(!entry.getGeneralPurposeBit().usesEncryption(), Reason.ENCRYPTED);
      Limits.require(names.add(entry.getName().toLowerCase(Locale.ROOT)), Reason.DAMAGED);
      Limits.require(!leadsOut(entry.getName()), Reason.DAMAGED);
      var content = unpack(zip, entry, Limits.PACKAGE - total);
      total += content.length;
      if (isXml(entry.getName())) {
        xml += content.length;
        Limits.require(xml <= Limits.XML_PARTS, Reason.TOO_LARGE_INSIDE);
        parts.put(entry.getName(), content);
      }
    }
    return parts;
  }

  private static byte[] unpack(ZipFile zip, ZipArchiveEntry entry, long left) throws IOException {
    int limit = (int) Math.min(Limits.PART, left);
    try (InputStream in = zip.getInputStream(entry)) {
      var content = in.readNBytes(limit + 1);
      Limits.require(content.length <= limit, Reason.TOO_LARGE_INSIDE);
      Limits.require(
          isPlausible(content.length, entry.getCompressedSize()), Reason.TOO_LARGE_INSIDE);
      if (content.length != entry.getSize()) {
        throw new ZipException("size differs from the directory");
      }
      return content;
    }
  }

  private static boolean isPlausible(long unpacked, long packed) {
    return unpacked <= Limits.RATIO_FROM || unpacked <= packed * Limits.RATIO;
  }

  private static boolean leadsOut(String name) {
    return Arrays.asList(name.split("[/\\\\]")).contains("..");
  }

  private static boolean isXml(String name) {
    return name.endsWith(".xml") || name.endsWith(".rels");
  }

  private void refuseMacros() {
    for (var type : SafeXml.children(root(CONTENT_TYPES))) {
      var name = SafeXml.attribute(type, "ContentType").toLowerCase(Locale.ROOT);
      Limits.require(!name.contains("macroenabled") && !name.contains("vbaproject"), Reason.MACROS);
    }
  }

  private String findMainPart() {
    var main =
        relationships("").stream()
            .filter(relation -> relation.isOf("officeDocument"))
            .map(Relation::target)
            .findFirst()
            .orElseThrow(() -> new UnreadableDocument(Reason.OTHER_TYPE));
    Limits.require(contentType(main).equals(MAIN_TYPE), Reason.OTHER_TYPE);
    Limits.require(parts.containsKey(main), Reason.DAMAGED);
    return main;
  }

  private String contentType(String part) {
    return SafeXml.children(root(CONTENT_TYPES)).stream()
        .filter(type -> SafeXml.attribute(type, "PartName").equalsIgnoreCase("/" + part))
        .map(type -> SafeXml.attribute(type, "ContentType"))
        .findFirst()
        .orElse("");
  }

  String mainPart() {
    return mainPart;
  }

  boolean has(String part) {
    return parts.containsKey(part);
  }

  /** A part that must be there. */
  Element root(String part) {
    var content = parts.get(part);
    if (content == null) {
      throw new UnreadableDocument(Reason.DAMAGED);
    }
    return SafeXml.parse(content).getDocumentElement();
  }

  /** The parts that the main part relates to by this kind of relationship, e.g. {@code header}. */
  List<String> related(String type) {
    return relationships(mainPart).stream()
        .filter(relation -> relation.isOf(type) && !relation.outside())
        .map(Relation::target)
        .filter(parts::containsKey)
        .toList();
  }

  Optional<Element> oneRelated(String type) {
    return related(type).stream().findFirst().map(this::root);
  }

  /** Every relationship of every part that points outside the package. */
  List<Relation> outside() {
    var outside = new ArrayList<Relation>();
    for (var name : parts.keySet()) {
      if (name.endsWith(".rels")) {
        relations(root(name), "").stream().filter(Relation::outside).forEach(outside::add);
      }
    }
    return outside;
  }

  List<Relation> relationships(String part) {
    var name = relationshipsOf(part);
    return parts.containsKey(name) ? relations(root(name), folder(part)) : List.of();
  }

  /** {@code word/document.xml} → {@code word/_rels/document.xml.rels}. */
  static String relationshipsOf(String part) {
    var folder = folder(part);
    return folder + "_rels/" + part.substring(folder.length()) + ".rels";
  }

  /** {@code word/document.xml} → {@code word/}. */
  static String folder(String part) {
    return part.substring(0, part.lastIndexOf('/') + 1);
  }

  private static List<Relation> relations(Element root, String folder) {
    return SafeXml.children(root).stream().map(element -> Relation.of(element, folder)).toList();
  }

  /**
   * The same package with some parts new or exchanged; all others keep their bytes, packed as they
   * were.
   */
  byte[] with(Map<String, byte[]> changed) {
    var left = new HashMap<>(changed);
    var out = new ByteArrayOutputStream(file.length + 65536);
    try (var source = zip(file);
        var target = new ZipArchiveOutputStream(out)) {
      for (var entry : Collections.list(source.getEntriesInPhysicalOrder())) {
        var content = left.remove(entry.getName());
        if (content == null) {
          target.addRawArchiveEntry(entry, source.getRawInputStream(entry));
        } else {
          put(target, entry.getName(), entry.getTime(), content);
        }
      }
      for (var part : new TreeMap<>(left).entrySet()) {
        put(target, part.getKey(), 0, part.getValue());
      }
    } catch (IOException e) {
      throw new UnreadableDocument(Reason.DAMAGED);
    }
    return out.toByteArray();
  }

  private static void put(ZipArchiveOutputStream zip, String name, long time, byte[] content)
      throws IOException {
    var entry = new ZipArchiveEntry(name);
    entry.setTime(time);
    zip.putArchiveEntry(entry);
    zip.write(content);
    zip.closeArchiveEntry();
  }

  /**
   * A relationship.
   *
   * @param target part name for inside, address for outside targets
   */
  record Relation(String type, String target, boolean outside) {
    static Relation of(Element element, String folder) {
      var outside = SafeXml.attribute(element, "TargetMode").equals("External");
      var target = SafeXml.attribute(element, "Target");
      return new Relation(
          SafeXml.attribute(element, "Type"), outside ? target : resolve(folder, target), outside);
    }

    private static String resolve(String folder, String target) {
      var path = target.startsWith("/") ? target.substring(1) : folder + target;
      var names = new ArrayList<String>();
      for (var name : path.split("/", -1)) {
        if (name.equals("..")) {
          Limits.require(!names.isEmpty(), Reason.DAMAGED);
          names.remove(names.size() - 1);
        } else if (!name.equals(".")) {
          names.add(name);
        }
      }
      return String.join("/", names);
    }

    boolean isOf(String kind) {
      return type.endsWith("/" + kind);
    }
  }
}
