package app.parley.calendar;

/** What a booker answered, with the question as it was asked. */
public record Answer(String question, String answer) {}
