package org.youju.reports.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.youju.kernel.Malformed;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.reports.Block;
import org.youju.reports.Edit;
import org.youju.reports.FigureRef;
import org.youju.reports.Run;
import org.youju.shell.DateParam;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The text as the editor sends it. */
record TextBody(
    int revision,
    @Nullable String title,
    @Nullable List<BlockBody> blocks,
    @Nullable Map<String, String> seen) {
  /**
   * A block.
   *
   * @param tag {@code h2}, {@code h3} or {@code p}
   */
  record BlockBody(@Nullable String key, @Nullable String tag, @Nullable List<RunBody> runs) {}

  /** Words, or a figure when it has a metric. */
  record RunBody(
      @Nullable String text,
      @Nullable String metric,
      @Nullable String organization,
      @Nullable String from,
      @Nullable String to) {}

  /**
   * @throws Malformed when it is no such text
   */
  static TextBody read(String text, JsonMapper json) {
    try {
      return json.readValue(text, TextBody.class);
    } catch (JacksonException e) {
      throw new Malformed("text", "没有读懂要保存的内容，请刷新页面后再改。");
    }
  }

  Edit edit() {
    List<Block> read = new ArrayList<>();
    for (BlockBody block : Optional.ofNullable(blocks).orElse(List.of())) {
      read.add(block(block));
    }
    return new Edit(revision, or(title), read, Optional.ofNullable(seen).orElse(Map.of()));
  }

  private static Block block(BlockBody body) {
    List<Run> runs = new ArrayList<>();
    for (RunBody run : Optional.ofNullable(body.runs()).orElse(List.of())) {
      runs.add(run(run));
    }
    return new Block(or(body.key()), level(or(body.tag())), runs);
  }

  private static Block.Level level(String tag) {
    return switch (tag) {
      case "h2" -> Block.Level.SECTION;
      case "h3" -> Block.Level.PART;
      case "p" -> Block.Level.PARAGRAPH;
      default -> throw new Malformed("blocks", "段落的类型不对，请刷新页面后再试。");
    };
  }

  private static Run run(RunBody body) {
    if (body.metric() == null) {
      return new Run.Words(or(body.text()));
    }
    FigureRef ref =
        new FigureRef(
            body.metric(),
            OrgId.parse(or(body.organization())),
            new Period(
                DateParam.parse("from", or(body.from())), DateParam.parse("to", or(body.to()))));
    return new Run.Number(ref, or(body.text()), Optional.empty(), 0);
  }

  private static String or(@Nullable String text) {
    return text == null ? "" : text;
  }
}
