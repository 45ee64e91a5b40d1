package app.parley.web.booking;

/**
 * What a calendar offers, for somebody about to book.
 *
 * @param manual whether the expert has to agree first
 */
record BookableView(
        String slug,
        String name,
        String description,
        String zone,
        String expertHandle,
        String expertName,
        String offering,
        int minutes,
        long price,
        String location,
        boolean manual) {}
