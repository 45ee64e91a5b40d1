package app.parley.calendar;

import java.util.List;

/** What makes one type of calendar differ from the others. */
public sealed interface CalendarKind {

    CalendarType type();

    /** Everybody beside the owner whom the calendar may book; empty where it books the owner. */
    List<Member> members();

    /** Books its owner. */
    record Personal() implements CalendarKind {

        @Override
        public CalendarType type() {
            return CalendarType.PERSONAL;
        }

        @Override
        public List<Member> members() {
            return List.of();
        }
    }

    /**
     * Books one of a team.
     *
     * @param lookBackDays how far back bookings count, by the time they were made: 1 to 365; matters to {@link
     *     Distribution#EQUAL} only
     * @param reassigns whether a user who moves a booking may get another expert; otherwise only the same one's slots are
     *     offered
     */
    record RoundRobin(Distribution distribution, int lookBackDays, boolean reassigns, List<Member> members)
            implements CalendarKind {

        public static final int USUAL_LOOK_BACK_DAYS = 30;

        public RoundRobin {
            members = List.copyOf(members);
        }

        @Override
        public CalendarType type() {
            return CalendarType.ROUND_ROBIN;
        }
    }

    /**
     * Books staff for one service or several in a row.
     *
     * @param oneBlock whether services booked together are one meeting; otherwise each is a meeting of its own
     * @param choosesExpert whether the booker may say by whom
     */
    record ServiceMenu(boolean oneBlock, boolean choosesExpert, List<Member> members, List<Service> services)
            implements CalendarKind {

        public ServiceMenu {
            members = List.copyOf(members);
            services = List.copyOf(services);
        }

        @Override
        public CalendarType type() {
            return CalendarType.SERVICE;
        }
    }
}
