-- What a mail's reader can put into a calendar program.
alter table outbox_mail add calendar text;
