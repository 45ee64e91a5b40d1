package app.parley.api;

import app.parley.account.SignedIn;
import app.parley.shared.SliceRequest;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;

/** Writes the conventions into the description of every call, where the code shows that they hold for it. */
@Component
class OpenApiOperations implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        name(operation, handler);
        operation.getResponses().setDefault(problem());
        if (takes(handler, SignedIn.class)) {
            operation.addSecurityItem(new SecurityRequirement().addList(OpenApiConfiguration.BEARER));
        }
        if (takes(handler, SliceRequest.class)) {
            operation.addParametersItem(parameter("query", "limit", "How many.", limit()));
            operation.addParametersItem(
                    parameter("query", "cursor", "The nextCursor of the page before.", new StringSchema()));
        }
        if (takes(handler, MultipartFile.class)) {
            Content content = operation.getRequestBody().getContent();
            content.addMediaType("multipart/form-data", content.remove("application/json"));
        }
        if (handler.hasMethodAnnotation(Repeatable.class)) {
            operation.addParametersItem(parameter(
                    "header",
                    "Idempotency-Key",
                    "The same key and body give the first successful answer again, for 7 days.",
                    new StringSchema().minLength(1).maxLength(255)));
        }
        return operation;
    }

    private static void name(Operation operation, HandlerMethod handler) {
        String folder = StringUtils.getFilenameExtension(handler.getBeanType().getPackageName());
        String controller = handler.getBeanType().getSimpleName().replace("Controller", "");
        operation.setTags(List.of(folder == null ? controller : folder));
        operation.setOperationId(StringUtils.uncapitalize(controller)
                + StringUtils.capitalize(handler.getMethod().getName()));
    }

    private static boolean takes(HandlerMethod handler, Class<?> type) {
        return Arrays.stream(handler.getMethodParameters()).anyMatch(parameter -> parameter.getParameterType() == type);
    }

    private static Parameter parameter(String in, String name, String description, Schema<?> schema) {
        return new Parameter().in(in).name(name).description(description).schema(schema);
    }

    private static Schema<?> limit() {
        return new IntegerSchema()
                .minimum(BigDecimal.ONE)
                .maximum(BigDecimal.valueOf(100))
                ._default(SliceRequest.DEFAULT_LIMIT);
    }

    private static ApiResponse problem() {
        Schema<?> schema = new Schema<>().$ref("#/components/schemas/" + OpenApiConfiguration.PROBLEM);
        return new ApiResponse()
                .description("A problem")
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
    }
}
