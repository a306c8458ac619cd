package org.youju.docx;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The programs of this machine that can make a PDF; LibreOffice is preferred. */
public record PdfTools(Optional<Path> soffice, Optional<Path> chromium) {
  private static final List<String> OFFICES = List.of("soffice", "libreoffice");
  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome");

  /** Those found in the directories of a search path such as the variable {@code PATH}. */
  public static PdfTools on(String searchPath) {
    return new PdfTools(find(OFFICES, searchPath), find(BROWSERS, searchPath));
  }

  private static Optional<Path> find(List<String> names, String searchPath) {
    return names.stream().flatMap(name -> candidates(name, searchPath)).findFirst();
  }

  private static Stream<Path> candidates(String name, String searchPath) {
    return Pattern.compile(Pattern.quote(File.pathSeparator))
        .splitAsStream(searchPath)
        .filter(directory -> !directory.isEmpty())
        .map(directory -> Path.of(directory, name))
        .filter(Files::isExecutable);
  }
}
