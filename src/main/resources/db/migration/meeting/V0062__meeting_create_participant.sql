-- Who takes part in an agreed meeting, each with a link of their own. The link's secret is a signature, so nothing here
-- opens a door; raising the generation kills the links given out before.
create table meeting_participant (
    id uuid primary key,
    meeting_id uuid not null constraint meeting_participant_meeting references meeting,
    person_id uuid not null,
    role text not null constraint meeting_participant_role check (role in ('USER', 'EXPERT')),
    link_id uuid not null constraint meeting_participant_link unique,
    generation int not null constraint meeting_participant_generation check (generation > 0),
    constraint meeting_participant_once unique (meeting_id, person_id)
);

-- Attendance counts once per participant and scheduled time, however many browsers open the link at once.
create table meeting_attendance (
    participant_id uuid not null constraint meeting_attendance_participant references meeting_participant,
    scheduled_at timestamptz not null,
    attended_at timestamptz not null,
    constraint meeting_attendance_once primary key (participant_id, scheduled_at)
);
