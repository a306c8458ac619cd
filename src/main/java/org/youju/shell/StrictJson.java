package org.youju.shell;

import com.fasterxml.jackson.annotation.Nulls;
import java.time.LocalDate;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.youju.kernel.EntryId;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;
import org.youju.kernel.RootId;
import org.youju.kernel.Unit;
import org.youju.kernel.UserId;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/**
 * JSON as the contract has it: unknown and doubled fields refused, no guessing between text and
 * numbers, no null inside lists, bounded depth and size, ids and days as text.
 */
@Configuration(proxyBeanMethods = false)
class StrictJson {
  private static final StreamReadConstraints BOUNDS =
      StreamReadConstraints.builder()
          .maxNestingDepth(40)
          .maxDocumentLength(20_000_000)
          .maxStringLength(10_000_000)
          .maxNameLength(500)
          .maxNumberLength(60)
          .build();

  @Bean
  JsonFactoryBuilderCustomizer boundedFactory() {
    return factory ->
        factory
            .streamReadConstraints(BOUNDS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN);
  }

  @Bean
  JsonMapperBuilderCustomizer strictMapper() {
    return mapper ->
        mapper
            .enable(
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
            .addModule(words());
  }

  private static JacksonModule words() {
    SimpleModule module = new SimpleModule("youju");
    module.addDeserializer(String.class, new TextReader<>(String.class, text -> text));
    module.addDeserializer(
        LocalDate.class, new TextReader<>(LocalDate.class, text -> DateParam.parse("", text)));
    id(module, OrgId.class, OrgId::parse);
    id(module, PersonId.class, PersonId::parse);
    id(module, EntryId.class, EntryId::parse);
    id(module, UserId.class, UserId::parse);
    id(module, RootId.class, RootId::parse);
    module.addSerializer(Unit.class, ToStringSerializer.instance);
    return module;
  }

  private static <T> void id(SimpleModule module, Class<T> type, Converter<String, T> parse) {
    module.addSerializer(type, ToStringSerializer.instance);
    module.addDeserializer(type, new TextReader<>(type, parse));
  }

  /** A JSON string, clean, read as something; any other JSON value is of the wrong type. */
  private static final class TextReader<T> extends StdScalarDeserializer<T> {
    private final transient Converter<String, T> parse;

    private TextReader(Class<T> type, Converter<String, T> parse) {
      super(type);
      this.parse = parse;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        return context.reportInputMismatch(this, "text expected");
      }
      String text = parser.getString();
      if (!CleanText.isClean(text)) {
        return context.reportInputMismatch(this, "text with NUL or half a character");
      }
      T value = parse.convert(text);
      return value == null ? context.reportInputMismatch(this, "text expected") : value;
    }
  }
}
