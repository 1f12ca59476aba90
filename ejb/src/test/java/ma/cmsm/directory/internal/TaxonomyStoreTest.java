package ma.cmsm.directory.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import ma.cmsm.directory.Term;
import ma.cmsm.directory.internal.model.Taxonomy;
import ma.cmsm.directory.internal.model.TaxonomyTerm;
import ma.cmsm.testing.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TaxonomyStoreTest {

    @RegisterExtension static final Database DATABASE = new Database();

    @Test
    void addingTwiceAddsOnceAndKeepsWhatAnEditorChanged() {
        add(term("a", null), term("b", "a"), term("c", "b"));
        DATABASE.transaction(
                entities -> entities.find(TaxonomyTerm.class, "b").name = "An editor's word");
        add(term("a", null), term("b", "a"), term("c", "b"), term("d", "c"));

        List<Term> terms = DATABASE.inTransaction(entities -> store(entities).all());
        assertEquals(List.of("a", "b", "c", "d"), terms.stream().map(Term::code).toList());
        assertEquals("An editor's word", terms.get(1).label("fr").value());
        assertEquals(Optional.of("c"), terms.get(3).parent());
    }

    private static void add(TaxonomyTerm... terms) {
        Taxonomy taxonomy = new Taxonomy();
        taxonomy.id = "x";
        taxonomy.name = "x";
        taxonomy.description = "x";
        DATABASE.transaction(entities -> store(entities).addMissing(taxonomy, List.of(terms)));
    }

    private static TaxonomyStore store(jakarta.persistence.EntityManager entities) {
        TaxonomyStore store = new TaxonomyStore();
        store.entities = entities;
        return store;
    }

    private static TaxonomyTerm term(String code, String parent) {
        TaxonomyTerm term = new TaxonomyTerm();
        term.id = code;
        term.code = code;
        term.taxonomyId = "x";
        term.parentId = parent;
        term.name = "Terme " + code;
        term.contentHash = "";
        term.position = code.charAt(0);
        term.createdAt = LocalDateTime.of(2026, 11, 23, 0, 0);
        term.updatedAt = term.createdAt;
        return term;
    }
}
