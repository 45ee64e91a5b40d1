package app.parley.web.expert;

import app.parley.expert.ExpertSearch;
import app.parley.expert.ExpertSearch.Order;
import app.parley.shared.InvalidInput;
import app.parley.web.frame.Typed;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What somebody looks for in the list of experts, as it stands in the page's address. */
record SearchForm(
        @Nullable String q,
        @Nullable String skill,
        @Nullable String language,
        @Nullable String minRating,
        @Nullable String maxPrice,
        @Nullable String sort) {

    /** @throws InvalidInput for what is no number or no order */
    ExpertSearch search() {
        return new ExpertSearch(
                said(q), said(skill), said(language), stars(), Typed.amountOrNull("maxPrice", maxPrice), order());
    }

    /** Whether the list leaves somebody out. */
    public boolean isFiltering() {
        return fields().keySet().stream().anyMatch(field -> !field.equals("sort"));
    }

    /** Where the list with this goes on, or begins. */
    public String path(@Nullable String cursor) {
        Map<String, String> values = fields();
        if (cursor != null) {
            values.put("cursor", cursor);
        }
        UriComponentsBuilder path = UriComponentsBuilder.fromPath("/experts");
        values.keySet().forEach(field -> path.queryParam(field, "{" + field + "}"));
        return path.encode().buildAndExpand(values).toUriString();
    }

    private Map<String, String> fields() {
        Map<String, String> fields = new TreeMap<>();
        put(fields, "q", q);
        put(fields, "skill", skill);
        put(fields, "language", language);
        put(fields, "minRating", minRating);
        put(fields, "maxPrice", maxPrice);
        put(fields, "sort", sort);
        return fields;
    }

    private static void put(Map<String, String> fields, String field, @Nullable String typed) {
        String said = said(typed);
        if (said != null) {
            fields.put(field, said);
        }
    }

    private @Nullable Double stars() {
        String said = said(minRating);
        try {
            return said == null ? null : Double.valueOf(said);
        } catch (NumberFormatException e) {
            throw new InvalidInput("minRating", "unknown-value");
        }
    }

    private Order order() {
        String said = said(sort);
        return said == null ? Order.NAME : Typed.choice("sort", Order.class, said.toUpperCase(Locale.ROOT));
    }

    private static @Nullable String said(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
