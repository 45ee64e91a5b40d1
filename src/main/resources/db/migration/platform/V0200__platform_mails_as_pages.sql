-- A mail as a page beside its plain text, and the address that ends mails of its kind.
alter table outbox_mail
    add html text,
    add unsubscribe text;
