package ma.cmsm.directory.internal.edit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;
import ma.cmsm.directory.RecordRef;
import ma.cmsm.identity.Owned;

/** Whose the records of the directory are. */
@ApplicationScoped
public class OwnedRecords implements Owned {

    private Desks desks;
    private Owners owners;

    /** For the proxy of the container. */
    protected OwnedRecords() {}

    @Inject
    public OwnedRecords(Desks desks, Owners owners) {
        this.desks = desks;
        this.owners = owners;
    }

    @Override
    public Optional<Owned.Ownership> find(String objectKind, String id) {
        return Arrays.stream(RecordRef.Kind.values())
                .filter(kind -> kind.word().equals(objectKind))
                .findFirst()
                .map(kind -> new RecordRef(kind, id))
                .flatMap(ref -> desks.reading(sql -> desks.find(sql, ref)))
                .map(record -> Owned.Ownership.one(owners.target(record.organization())));
    }
}
