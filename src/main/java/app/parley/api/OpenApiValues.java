package app.parley.api;

import app.parley.shared.Credits;
import app.parley.shared.Percentage;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Iterator;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Describes values as {@link StrictJson} writes them: an identity is a string, an amount a number, an object anything; and schemas by the names of {@link OpenApiNames}. */
final class OpenApiValues extends ModelResolver {

    /** Said in full, because a schema without types would be given that of an object. */
    private static final SortedSet<String> ANYTHING =
            new TreeSet<>(Set.of("array", "boolean", "integer", "null", "number", "object", "string"));

    OpenApiValues(ObjectMapper mapper) {
        super(mapper, new OpenApiNames());
    }

    @Override
    @SuppressWarnings("rawtypes")
    public @Nullable Schema resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        Class<?> value = _mapper.constructType(type.getType()).getRawClass();
        if (ApiIds.ALL.contains(value)) {
            return schema("string").format("uuid");
        }
        if (value == Credits.class) {
            return schema("integer").format("int64");
        }
        if (value == Percentage.class) {
            return schema("integer").format("int32");
        }
        if (value == Object.class) {
            return new Schema<>().types(ANYTHING);
        }
        return super.resolve(type, context, others);
    }

    private static Schema<?> schema(String type) {
        return new Schema<>().type(type).types(Set.of(type));
    }
}
