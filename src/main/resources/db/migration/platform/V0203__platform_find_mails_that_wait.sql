-- Few mails wait or were given up; they are looked for among all that were ever sent.
create index outbox_mail_unsent on outbox_mail (state, id) where state in ('WAITING', 'GIVEN_UP');
