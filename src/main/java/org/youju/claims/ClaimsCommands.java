package org.youju.claims;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * The commands {@code claims} and {@code check-document}: files in, JSON lines out; no database, no
 * Spring, and only the streaming half of Jackson, which starts in a fifth of the time of the other.
 */
public final class ClaimsCommands {
  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

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
          print(sentence(line));
        }
      }
      return done(0);
    } catch (IOException | JacksonException e) {
      return failed(file);
    }
  }

  /** The field {@code sentence} of the object; empty when it has none. */
  private static String sentence(String line) {
    String sentence = "";
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), line)) {
      int depth = 0;
      JsonToken token;
      while ((token = json.nextToken()) != null) {
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        boolean wanted =
            depth == 1 && token == JsonToken.VALUE_STRING && "sentence".equals(json.currentName());
        sentence = wanted ? json.getString() : sentence;
      }
    }
    return sentence;
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
    try (JsonGenerator json = generator()) {
      json.writeStartObject();
      json.writeStringProperty("file", file.toString());
      json.writeArrayPropertyStart("claims");
      Claims.stream(new StringReader(document.text()), claim -> write(json, ClaimJson.of(claim)));
      json.writeEndArray();
      if (withDefects) {
        json.writeArrayPropertyStart("defects");
        Defects.in(document.text(), document.defects())
            .forEach(defect -> write(json, ClaimJson.of(defect)));
        json.writeEndArray();
      }
      json.writeEndObject();
    }
    out.write('\n');
  }

  private JsonGenerator generator() {
    return JSON.createGenerator(ObjectWriteContext.empty(), out);
  }

  private void print(String sentence) {
    try (JsonGenerator json = generator()) {
      json.writeStartObject();
      json.writeArrayPropertyStart("claims");
      Claims.in(sentence).forEach(claim -> write(json, ClaimJson.of(claim)));
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write('\n');
  }

  /** The few sorts of values that a claim or defect has. */
  private static void write(JsonGenerator json, Map<String, Object> object) {
    json.writeStartObject();
    object.forEach(
        (field, value) -> {
          json.writeName(field);
          if (value instanceof BigDecimal number) {
            json.writeNumber(number);
          } else if (value instanceof Number number) {
            json.writeNumber(number.longValue());
          } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
          } else if (value == null) {
            json.writeNull();
          } else {
            json.writeString(value.toString());
          }
        });
    json.writeEndObject();
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
