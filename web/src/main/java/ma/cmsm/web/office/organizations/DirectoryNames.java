package ma.cmsm.web.office.organizations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import ma.cmsm.directory.DirectoryEditing;
import ma.cmsm.directory.OwnRecord;
import ma.cmsm.directory.OwnRecordFilter;
import ma.cmsm.directory.RecordRef;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.ListPage;

/** The organisations of the public directory, for whoever may edit them all. */
@ApplicationScoped
class DirectoryNames {

    private static final int PORTION = 200;

    private DirectoryEditing directory;

    /** For the proxy of the container. */
    protected DirectoryNames() {}

    @Inject
    DirectoryNames(DirectoryEditing directory) {
        this.directory = directory;
    }

    /**
     * @param language tag of the one that names are wanted in
     */
    List<OwnRecord> all(Actor actor, String language) {
        OwnRecordFilter filter = OwnRecordFilter.all(RecordRef.Kind.ORGANIZATION).in(language);
        List<OwnRecord> all = new ArrayList<>();
        ListPage<OwnRecord> page;
        do {
            page = directory.list(filter, all.size(), PORTION, actor);
            all.addAll(page.items());
        } while (!page.items().isEmpty() && all.size() < page.total());
        return all;
    }
}
