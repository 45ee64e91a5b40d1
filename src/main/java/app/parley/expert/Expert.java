package app.parley.expert;

import app.parley.shared.PersonId;
import java.time.ZoneId;
import java.util.List;

/**
 * An expert's profile as everybody may see it once it is published.
 *
 * @param handle own address, 3 to 40 of a–z, 0–9 and hyphen
 */
public record Expert(
        PersonId id,
        String handle,
        String displayName,
        String headline,
        String bio,
        List<String> skills,
        List<String> languages,
        ZoneId zone,
        boolean published,
        Rating rating,
        long version) {}
