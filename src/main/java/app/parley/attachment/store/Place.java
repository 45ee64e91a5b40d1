package app.parley.attachment.store;

/** What can hold files; each file's row says which of them holds it, so that the setting may change at any time. */
enum Place {
    DATABASE,
    S3
}
