package app.parley.calendar;

import app.parley.shared.PersonId;

/** Somebody of a calendar's team, and how much of its bookings they are to get. */
public record Member(PersonId person, Rank priority, Rank weight) {

    public static Member of(PersonId person) {
        return new Member(person, Rank.MEDIUM, Rank.MEDIUM);
    }
}
