alter table notification_refusal drop constraint notification_refusal_channel;
alter table notification_refusal
    add constraint notification_refusal_channel check (channel in ('APP', 'MAIL', 'SMS'));
