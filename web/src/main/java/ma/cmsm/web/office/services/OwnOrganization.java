package ma.cmsm.web.office.services;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import ma.cmsm.directory.DirectoryEditing;
import ma.cmsm.directory.OwnRecordFilter;
import ma.cmsm.directory.RecordRef;
import ma.cmsm.identity.OrganizationQueries;
import ma.cmsm.platform.Actor;

/** The record of the organisation that somebody acts for: places and services need one. */
@ApplicationScoped
class OwnOrganization {

    private OrganizationQueries organizations;
    private DirectoryEditing editing;

    /** For the proxy of the container. */
    protected OwnOrganization() {}

    @Inject
    OwnOrganization(OrganizationQueries organizations, DirectoryEditing editing) {
        this.organizations = organizations;
        this.editing = editing;
    }

    /** Its id; empty while the directory does not know it, not even as a draft. */
    Optional<String> find(Actor actor) {
        return organizations.directoryOrganization(actor).filter(id -> isThere(id, actor));
    }

    private boolean isThere(String id, Actor actor) {
        OwnRecordFilter itself =
                new OwnRecordFilter(
                        RecordRef.Kind.ORGANIZATION,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(id),
                        Optional.empty(),
                        Optional.empty());
        return editing.list(itself, 0, 1, actor).total() > 0;
    }
}
