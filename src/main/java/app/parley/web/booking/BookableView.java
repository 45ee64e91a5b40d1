package app.parley.web.booking;

import app.parley.calendar.CalendarType;
import app.parley.calendar.Question;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a calendar offers, for somebody about to book.
 *
 * @param expert the owner
 * @param team whom it may book; the owner of a personal one
 * @param items what is on sale: one thing, or the services of a menu in its order
 * @param choosesExpert whether the booker may say by whom
 * @param manual whether the expert has to agree first
 */
record BookableView(
        String slug,
        String name,
        String description,
        String agenda,
        String zone,
        CalendarType type,
        Person expert,
        List<Person> team,
        List<Item> items,
        boolean choosesExpert,
        boolean manual,
        boolean userCancels,
        boolean userReschedules,
        List<Question> questions) {

    record Person(String handle, String name) {}

    /**
     * @param deposit whether the price is a deposit on a bill that is paid elsewhere
     * @param staff who does it, where the calendar has a menu
     */
    record Item(
            String id,
            String title,
            String description,
            int minutes,
            long price,
            boolean deposit,
            String location,
            List<Person> staff) {}

    /** What the fields of the questions are called. */
    Map<String, String> labels() {
        return questions.stream().collect(Collectors.toMap(question -> "answers." + question.key(), Question::label));
    }

    public boolean isMenu() {
        return type == CalendarType.SERVICE;
    }

    public String teamNames() {
        return team.stream().map(Person::name).collect(Collectors.joining(", "));
    }

    public long fromPrice() {
        return items.stream().mapToLong(Item::price).min().orElse(0);
    }
}
