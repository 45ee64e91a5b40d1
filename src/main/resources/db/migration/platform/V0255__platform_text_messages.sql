-- What is promised goes by mail or as a text message.
alter table outbox_mail
    add way text not null default 'MAIL' constraint outbox_mail_way check (way in ('MAIL', 'SMS'));
