package org.youju.claims;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The commands {@code claims} and {@code check-document}: files in, JSON lines out; no database, no
 * Spring.
 */
public final class ClaimsCommands {
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build())
          .build();

  private final TextSource source;
  private final PrintStream out;
  private final PrintStream err;

  /**
   * @param source how a file becomes text; {@link TextSource#plain()} reads .txt only
   * @param out where JSON goes, in UTF-8
   * @param err where sentences about unreadable files go
   */
  public ClaimsCommands(TextSource source, PrintStream out, PrintStream err) {
    this.source = source;
    this.out = out;
    this.err = err;
  }

  /**
   * {@code claims --jsonl FILE}: a line {@code {"sentence": …}} in, a line {@code {"claims": […]}}
   * out.
   */
  public int claimsOfLines(Path file) {
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      String line;
      while ((line = lines.readLine()) != null) {
        if (!line.isBlank()) {
          print(Map.of("claims", claims(sentence(line))));
        }
      }
      return done(0);
    } catch (IOException | JacksonException e) {
      return failed(file);
    }
  }

  private static String sentence(String line) {
    JsonNode sentence = JSON.readTree(line).path("sentence");
    return sentence.isString() ? sentence.stringValue() : "";
  }

  /**
   * {@code claims FILE…}: one object {@code {"file", "claims"}} a file; 0, or 1 when a file could
   * not be read.
   */
  public int claims(List<Path> files) {
    int worst = 0;
    for (Path file : files) {
      worst = Math.max(worst, document(file, false));
    }
    return done(worst);
  }

  /** {@code check-document FILE…}: the same with {@code "defects"}. */
  public int checkDocument(List<Path> files) {
    int worst = 0;
    for (Path file : files) {
      worst = Math.max(worst, document(file, true));
    }
    return done(worst);
  }

  private int document(Path file, boolean withDefects) {
    try {
      write(file, source.read(file), withDefects);
      return 0;
    } catch (UnreadableFile e) {
      return failed(file, e.sentence());
    } catch (IOException e) {
      return failed(file);
    }
  }

  /** One line; claims go out as they are found, so a long text is not held twice. */
  private void write(Path file, TextSource.Document document, boolean withDefects) {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringProperty("file", file.toString());
      json.writeArrayPropertyStart("claims");
      Claims.stream(
          new StringReader(document.text()), claim -> json.writePOJO(ClaimJson.of(claim)));
      json.writeEndArray();
      if (withDefects) {
        json.writeArrayPropertyStart("defects");
        Defects.in(document.text(), document.defects())
            .forEach(defect -> json.writePOJO(ClaimJson.of(defect)));
        json.writeEndArray();
      }
      json.writeEndObject();
    }
    out.write('\n');
  }

  private static List<Map<String, Object>> claims(String text) {
    return Claims.in(text).stream().map(ClaimJson::of).toList();
  }

  private void print(Map<String, Object> json) {
    byte[] line = (JSON.writeValueAsString(json) + "\n").getBytes(StandardCharsets.UTF_8);
    out.write(line, 0, line.length);
  }

  private int done(int status) {
    out.flush();
    return status;
  }

  private int failed(Path file) {
    return failed(file, "请确认路径正确、文件未损坏，并为 .txt、.docx、.doc 或 .pdf 格式。");
  }

  private int failed(Path file, String sentence) {
    out.flush();
    err.println("读不了文件“" + file + "”：" + sentence);
    return 1;
  }
}
