package ma.cmsm.directory.internal;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import ma.cmsm.directory.PlaceView.Point;
import ma.cmsm.directory.Term;
import ma.cmsm.directory.internal.model.Taxonomy;
import ma.cmsm.directory.internal.model.TaxonomyTerm;

/** The vocabularies in the database. */
@Stateless
public class TaxonomyStore {

    @PersistenceContext(unitName = "cmsm")
    EntityManager entities;

    /** All terms in the order of their taxonomies and positions. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<Term> all() {
        Map<String, String> names = new HashMap<>();
        entities.createQuery("select t from Taxonomy t", Taxonomy.class)
                .getResultList()
                .forEach(taxonomy -> names.put(taxonomy.id, taxonomy.name));
        List<TaxonomyTerm> rows =
                entities.createQuery(
                                "select t from TaxonomyTerm t, Taxonomy x where x.id = t.taxonomyId"
                                        + " order by x.position, x.name, t.position, t.id",
                                TaxonomyTerm.class)
                        .getResultList();
        Map<String, String> codes = new HashMap<>();
        rows.forEach(row -> codes.put(row.id, code(row)));
        return rows.stream().map(row -> term(row, names, codes)).toList();
    }

    /** The ids of terms that are offered to nobody any more. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Set<String> retired() {
        Set<String> retired = new HashSet<>();
        for (Object id :
                entities.createNativeQuery("select id from directory_taxonomy_term where retired")
                        .getResultList()) {
            retired.add((String) id);
        }
        return retired;
    }

    /** Adds a vocabulary and those of its terms that are not there; changes none that is. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void addMissing(Taxonomy taxonomy, List<TaxonomyTerm> terms) {
        if (entities.find(Taxonomy.class, taxonomy.id) == null) {
            entities.persist(taxonomy);
        }
        Set<String> known =
                new HashSet<>(
                        entities.createQuery(
                                        "select t.id from TaxonomyTerm t"
                                                + " where t.taxonomyId = :taxonomy",
                                        String.class)
                                .setParameter("taxonomy", taxonomy.id)
                                .getResultList());
        Set<String> pending = new HashSet<>();
        for (TaxonomyTerm term : terms) {
            if (!known.contains(term.id)) {
                flushParent(term, pending);
                term.adoptParts();
                entities.persist(term);
            }
        }
    }

    /** Within one table rows are written in no promised order; a parent has to be there first. */
    private void flushParent(TaxonomyTerm term, Set<String> pending) {
        if (pending.contains(term.parentId)) {
            entities.flush();
            pending.clear();
        }
        pending.add(term.id);
    }

    private static Term term(
            TaxonomyTerm row, Map<String, String> names, Map<String, String> codes) {
        Map<String, String> labels = new TreeMap<>();
        row.translations()
                .forEach(
                        (language, texts) ->
                                Optional.ofNullable(texts.get("name"))
                                        .ifPresent(name -> labels.put(language, name)));
        labels.put(row.textLanguage, row.name);
        return new Term(
                row.id,
                names.get(row.taxonomyId),
                code(row),
                Optional.ofNullable(row.parentId).map(codes::get),
                labels,
                Optional.ofNullable(row.kind),
                row.latitude == null || row.longitude == null
                        ? Optional.empty()
                        : Optional.of(new Point(row.latitude, row.longitude)));
    }

    /** Foreign terms may have none; then the id serves. */
    private static String code(TaxonomyTerm row) {
        return row.code == null ? row.id : row.code;
    }
}
