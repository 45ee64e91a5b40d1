-- An answer may say that somebody else comes, or be given by somebody else; the address is for whoever invited the guest.
alter table guest
    drop constraint guest_answer,
    add constraint guest_answer check (answer in ('NONE', 'ACCEPTED', 'TENTATIVE', 'DECLINED', 'DELEGATED')),
    add column through text constraint guest_through_length check (char_length(through) between 3 and 254);
create index guest_reply_by_age on guest_reply (read_at);
