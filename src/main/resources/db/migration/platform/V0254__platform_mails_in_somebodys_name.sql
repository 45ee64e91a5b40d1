-- A mail may go out in the name of somebody who gets the answers; null for Parley itself.
alter table outbox_mail
    add column sender_name text,
    add column sender_address text,
    add constraint outbox_mail_sender_is_whole check ((sender_name is null) = (sender_address is null));
