package ma.cmsm.directory.internal.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.persistence.annotations.BatchFetch;
import org.eclipse.persistence.annotations.BatchFetchType;

/** A word of a vocabulary, with its parent (HSDS taxonomy_term). */
@Entity
@Table(name = "directory_taxonomy_term")
public class TaxonomyTerm extends Aggregate {

    @NotBlank
    @Column(name = "taxonomy_id")
    public String taxonomyId;

    @Column(name = "parent_id")
    public String parentId;

    @Size(max = 255)
    public String code;

    @NotBlank
    @Size(max = 255)
    public String name;

    @Size(max = 20000)
    public String description;

    @Size(max = 1000)
    @Column(name = "term_uri")
    public String termUri;

    /** Of a territory: region, province or commune. */
    @Size(max = 40)
    public String kind;

    public Double latitude;

    public Double longitude;

    /** A term that came from elsewhere stands behind all that the product ships. */
    @JsonIgnore public int position = 1_000_000;

    @JsonIgnore
    @OneToMany(mappedBy = "taxonomyTerm", cascade = CascadeType.ALL, orphanRemoval = true)
    @BatchFetch(BatchFetchType.IN)
    public List<Translation> translationRows = new ArrayList<>();

    @Override
    public void adoptParts() {
        adoptTranslations(row -> row.taxonomyTerm = this);
    }

    @Override
    public void keep(Aggregate before) {
        position = ((TaxonomyTerm) before).position;
    }

    @Override
    public List<Translation> translationRows() {
        return translationRows;
    }
}
