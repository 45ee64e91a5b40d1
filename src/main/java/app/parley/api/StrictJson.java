package app.parley.api;

import app.parley.shared.Credits;
import app.parley.shared.Percentage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdScalarSerializer;
import tools.jackson.databind.ser.std.ToStringSerializer;
import tools.jackson.databind.type.LogicalType;

/** JSON taken by its letter: nothing unknown, nothing twice, nothing converted on the quiet. */
@Component
class StrictJson implements JsonMapperBuilderCustomizer {

    private static final List<LogicalType> NUMBERS_AND_TRUTHS =
            List.of(LogicalType.Integer, LogicalType.Float, LogicalType.Boolean, LogicalType.Enum);

    @Override
    public void customize(JsonMapper.Builder builder) {
        builder.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS, MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .withCoercionConfigDefaults(
                        config -> config.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.EmptyArray, CoercionAction.Fail))
                .addModule(values());
        for (LogicalType type : NUMBERS_AND_TRUTHS) {
            builder.withCoercionConfig(
                    type, config -> config.setCoercion(CoercionInputShape.String, CoercionAction.Fail));
        }
    }

    private static SimpleModule values() {
        SimpleModule module = new SimpleModule("parley-values");
        reading(module, String.class, StrictText::text);
        reading(module, Instant.class, StrictText::instant);
        reading(module, LocalDate.class, StrictText::date);
        reading(module, Duration.class, StrictText::duration);
        reading(module, UUID.class, StrictText::uuid);
        for (Class<?> id : ApiIds.ALL) {
            module.addSerializer(id, ToStringSerializer.instance);
        }
        writing(module, Credits.class, Credits::amount);
        writing(module, Percentage.class, percentage -> (long) percentage.value());
        return module;
    }

    private static <T> void reading(SimpleModule module, Class<T> type, Function<String, T> reading) {
        module.addDeserializer(type, new StdScalarDeserializer<T>(type) {
            @Override
            public T deserialize(JsonParser parser, DeserializationContext context) {
                if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                    return type.cast(context.handleUnexpectedToken(type, parser));
                }
                return reading.apply(parser.getString());
            }
        });
    }

    private static <T> void writing(SimpleModule module, Class<T> type, Function<T, Long> amount) {
        module.addSerializer(type, new StdScalarSerializer<T>(type) {
            @Override
            public void serialize(T value, JsonGenerator generator, SerializationContext context) {
                generator.writeNumber(amount.apply(value));
            }
        });
    }
}
