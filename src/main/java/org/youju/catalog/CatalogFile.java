package org.youju.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * One file of definitions.
 *
 * @param section what it defines
 * @param name how errors name it, e.g. {@code catalog/kinds/c-organization-life.yaml}
 */
record CatalogFile(Section section, String name, byte[] bytes) {
  /** No definition file is longer; a longer one is refused unread. */
  static final int MOST_BYTES = 512 * 1024;

  /** The outlines that the product ships; the ids are part of the contract. */
  private static final List<String> OUTLINES =
      List.of(
          "party-group-secretary",
          "working-committee-secretary",
          "branch-secretary",
          "party-group-summary");

  /**
   * The files of requirements that the product ships: one a regulation, as the fact table has them.
   */
  private static final List<String> REQUIREMENTS =
      List.of(
          "01-branch-work",
          "02-organ-branches",
          "03-member-education",
          "04-member-development",
          "05-dues",
          "06-center-group",
          "07-ideology",
          "08-main-responsibility",
          "09-debriefing",
          "10-decisions",
          "13-burden-relief",
          "16-elections");

  /** The parts of the catalogue, in the order they are read. */
  enum Section {
    ROLES("roles"),
    SOURCES("sources"),
    KINDS("kinds"),
    METRICS("metrics"),
    REQUIREMENTS("requirements"),
    OUTLINES("outlines");

    private final String folder;

    Section(String folder) {
      this.folder = folder;
    }

    /** A folder of files whose definitions can be switched off, not one single file. */
    boolean isFolder() {
      return this == KINDS || this == METRICS || this == REQUIREMENTS || this == OUTLINES;
    }
  }

  static CatalogFile of(Section section, String name, String text) {
    return new CatalogFile(section, name, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * What the product ships: one file for roles, one for sources, then one an area, one an outline.
   */
  static List<CatalogFile> shipped() {
    List<CatalogFile> files = new ArrayList<>();
    for (Section section : Section.values()) {
      shippedNames(section).forEach(name -> files.add(resource(section, name)));
    }
    return files;
  }

  /** The office's own files; none when the directory does not exist. */
  static List<CatalogFile> in(Path directory) {
    List<CatalogFile> files = new ArrayList<>();
    for (Section section : Section.values()) {
      Path at = directory.resolve(section.folder);
      paths(section, directory, at).forEach(path -> files.add(file(section, path)));
    }
    return files;
  }

  boolean tooLong() {
    return bytes.length > MOST_BYTES;
  }

  private static List<String> shippedNames(Section section) {
    return switch (section) {
      case KINDS, METRICS ->
          Arrays.stream(Area.values()).map(area -> section.folder + "/" + area.fileName()).toList();
      case REQUIREMENTS ->
          REQUIREMENTS.stream().map(part -> section.folder + "/" + part + ".yaml").toList();
      case OUTLINES -> OUTLINES.stream().map(id -> section.folder + "/" + id + ".yaml").toList();
      case ROLES, SOURCES -> List.of(section.folder + ".yaml");
    };
  }

  private static CatalogFile resource(Section section, String name) {
    String path = "catalog/" + name;
    try (InputStream in = CatalogFile.class.getResourceAsStream("/" + path)) {
      if (in == null) {
        throw new IllegalStateException("安装包不完整，缺少 " + path + "，请重新安装。");
      }
      return new CatalogFile(section, path, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> paths(Section section, Path directory, Path folder) {
    if (!section.isFolder()) {
      Path one = directory.resolve(section.folder + ".yaml");
      return Files.isRegularFile(one) ? List.of(one) : List.of();
    }
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(folder)) {
      return found.filter(path -> path.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CatalogFile file(Section section, Path path) {
    try (InputStream in = Files.newInputStream(path)) {
      return new CatalogFile(section, path.toString(), in.readNBytes(MOST_BYTES + 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
