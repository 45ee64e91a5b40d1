package app.parley.organisation;

import app.parley.platform.Ids;
import app.parley.platform.Texts;
import app.parley.shared.InvalidInput;
import app.parley.shared.NotAllowed;
import app.parley.shared.NotFound;
import app.parley.shared.PersonId;
import app.parley.shared.StaleVersion;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Founds, shows and names organisations; only members see one, only managers change it. */
@Service
@Transactional
public class Organisations {

    static final int MOST = 10;

    private static final Pattern SLUG = Pattern.compile("[a-z0-9](-?[a-z0-9])+");

    private final OrganisationRows rows;

    Organisations(OrganisationRows rows) {
        this.rows = rows;
    }

    /**
     * Founds an organisation that the person manages.
     *
     * @param name 1 to 120 characters
     * @param slug 3 to 60 of a–z, 0–9 and hyphens between them
     * @throws TooManyOrganisations when the person belongs to 10
     */
    public Belonging found(PersonId founder, String name, String slug) {
        String checkedName = Texts.line("name", name, 1, 120);
        String checkedSlug = slug(slug);
        if (rows.of(founder).size() >= MOST) {
            throw new TooManyOrganisations();
        }
        OrganisationId id = OrganisationId.of(Ids.next());
        rows.add(id, checkedName, checkedSlug);
        rows.putMember(id, founder, OrganisationRole.MANAGER);
        return seen(founder, id);
    }

    /** @throws NotAllowed unless the person manages it */
    public Belonging change(
            PersonId manager, OrganisationId id, String name, String slug, @Nullable Long expectedVersion) {
        managed(manager, id);
        if (!rows.change(id, Texts.line("name", name, 1, 120), slug(slug), expectedVersion)) {
            throw new StaleVersion();
        }
        return seen(manager, id);
    }

    /** Those to which the person belongs, by name. */
    @Transactional(readOnly = true)
    public List<Belonging> of(PersonId person) {
        return rows.of(person);
    }

    /** Whether the person belongs to any. */
    @Transactional(readOnly = true)
    public boolean anyOf(PersonId person) {
        return rows.anyOf(person);
    }

    /** @throws NotFound unless the person belongs to it */
    @Transactional(readOnly = true)
    public Belonging seen(PersonId person, OrganisationId id) {
        return rows.find(person, id).orElseThrow(NotFound::new);
    }

    /** The same by its address. */
    @Transactional(readOnly = true)
    public Belonging at(PersonId person, String slug) {
        return rows.find(person, slug.toLowerCase(Locale.ROOT)).orElseThrow(NotFound::new);
    }

    /** Holds the organisation for a change. @throws NotAllowed unless the person manages it */
    void managed(PersonId person, OrganisationId id) {
        rows.hold(id);
        if (!seen(person, id).manages()) {
            throw new NotAllowed();
        }
    }

    private static String slug(String typed) {
        String slug = Texts.line("slug", typed, 3, 60).toLowerCase(Locale.ROOT);
        if (!SLUG.matcher(slug).matches()) {
            throw new InvalidInput("slug", "malformed");
        }
        if (slug.equals("new")) {
            throw new InvalidInput("slug", "reserved");
        }
        return slug;
    }
}
