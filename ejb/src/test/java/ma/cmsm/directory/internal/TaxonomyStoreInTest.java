package ma.cmsm.directory.internal;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import ma.cmsm.directory.Term;
import ma.cmsm.directory.internal.model.Taxonomy;
import ma.cmsm.directory.internal.model.TaxonomyTerm;
import ma.cmsm.testing.Database;

/** The store as the container runs it: each call in one transaction. */
public final class TaxonomyStoreInTest extends TaxonomyStore {

    private final Database database;

    public TaxonomyStoreInTest(Database database) {
        this.database = database;
    }

    @Override
    public List<Term> all() {
        return database.inTransaction(entities -> over(entities).all());
    }

    @Override
    public Set<String> retired() {
        return database.inTransaction(entities -> over(entities).retired());
    }

    @Override
    public void addMissing(Taxonomy taxonomy, List<TaxonomyTerm> terms) {
        database.transaction(entities -> over(entities).addMissing(taxonomy, terms));
    }

    private static TaxonomyStore over(EntityManager entities) {
        TaxonomyStore store = new TaxonomyStore();
        store.entities = entities;
        return store;
    }
}
