package ma.cmsm.directory.internal.edit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;
import ma.cmsm.directory.RecordRef;
import ma.cmsm.directory.Text;
import ma.cmsm.directory.internal.view.Localized;
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
        return record(objectKind, id)
                .map(record -> Owned.Ownership.one(owners.target(record.organization())));
    }

    /** As the public has it: what is not published is its editors' alone. */
    @Override
    public Optional<String> name(String objectKind, String id, String language) {
        return record(objectKind, id)
                .flatMap(OpenRecord::stored)
                .flatMap(stored -> Localized.text(stored.json(), "name", language))
                .map(Text::value);
    }

    private Optional<OpenRecord> record(String objectKind, String id) {
        return Arrays.stream(RecordRef.Kind.values())
                .filter(kind -> kind.word().equals(objectKind))
                .findFirst()
                .map(kind -> new RecordRef(kind, id))
                .flatMap(ref -> desks.reading(sql -> desks.find(sql, ref)));
    }
}
