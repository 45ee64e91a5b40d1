-- Whom everybody may see and book: for the statements of other modules that must not ask one by one.
create view published_expert as select person_id from expert_profile where published;
