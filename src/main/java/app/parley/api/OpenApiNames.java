package app.parley.api;

import io.swagger.v3.core.jackson.TypeNameResolver;

/** Names of schemas: what a type is called from outside, so that each has a name of its own. */
final class OpenApiNames extends TypeNameResolver {

    /** {@code MeetingJson.Place} is a MeetingPlace; what is nested in a controller needs no other name. */
    static String of(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        String name = type.getSimpleName().replaceFirst("Json$", "");
        return outer == null || outer.getSimpleName().endsWith("Controller") ? name : of(outer) + name;
    }

    @Override
    protected String getNameOfClass(Class<?> type) {
        return type.getName().startsWith("app.parley.") ? of(type) : super.getNameOfClass(type);
    }
}
