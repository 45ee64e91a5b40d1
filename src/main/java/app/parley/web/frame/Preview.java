package app.parley.web.frame;

/**
 * What a public page says of itself to search engines and in links that people share. A page without one is nobody's to
 * list: strangers' pages say so, and to the others no search engine comes.
 *
 * @param description in one or two sentences; what is too long for a preview is cut
 * @param path of the page, without what was asked of it
 */
public record Preview(String title, String description, String path) {

    private static final int LONG_ENOUGH = 200;

    public Preview {
        description = shortened(description.strip());
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONG_ENOUGH
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONG_ENOUGH - 1)).strip() + "…";
    }
}
