package ma.cmsm.directory.internal.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import ma.cmsm.directory.internal.model.Taxonomy;

/** Taxonomies: few and small, so they carry no hash of their content. */
final class TaxonomyWriter implements KindWriter {

    private final EntityManager entities;
    private final Map<String, Taxonomy> loaded = new HashMap<>();

    TaxonomyWriter(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Map<String, String> hashes(Collection<String> ids) {
        Map<String, String> hashes = new HashMap<>();
        load(ids).forEach((id, json) -> hashes.put(id, Canonical.hash(json)));
        return hashes;
    }

    @Override
    public Map<String, ObjectNode> load(Collection<String> ids) {
        Map<String, ObjectNode> trees = new HashMap<>();
        entities.createQuery("select t from Taxonomy t where t.id in :ids", Taxonomy.class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(
                        taxonomy -> {
                            loaded.put(taxonomy.id, taxonomy);
                            trees.put(taxonomy.id, Canonical.json(taxonomy));
                        });
        return trees;
    }

    @Override
    public String hash(ObjectNode json) {
        return Canonical.hash(Canonical.json(whole(json)));
    }

    @Override
    public void create(ObjectNode json) {
        entities.persist(whole(json));
    }

    @Override
    public void update(ObjectNode json) {
        Taxonomy taxonomy = whole(json);
        taxonomy.position = loaded.get(taxonomy.id).position;
        entities.merge(taxonomy);
    }

    private static Taxonomy whole(ObjectNode json) {
        Taxonomy taxonomy = Canonical.entity(json, Taxonomy.class);
        if (taxonomy.description == null) {
            taxonomy.description = taxonomy.name;
        }
        return taxonomy;
    }
}
