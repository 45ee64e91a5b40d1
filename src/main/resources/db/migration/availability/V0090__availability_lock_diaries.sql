-- Makes the rows that are missing and locks all of them, both in the order of the ids; two statements, each with a
-- snapshot of its own, in one round trip.
create function diary_lock(persons uuid[])
    returns void
    language plpgsql
    set search_path = pg_catalog, public, pg_temp
as $$
begin
    insert into diary (person_id) select person from unnest(persons) person order by person on conflict do nothing;
    perform from diary where person_id = any (persons) order by person_id for no key update;
end
$$;
