package ma.cmsm.directory.internal.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/**
 * One text of one field in one language. It is outdated when the text it was made from has another
 * hash now; saving a date or a phone number never makes it so.
 */
@Entity
@Table(name = "directory_translation")
public class Translation {

    @Id
    @Column(name = "row_id")
    public String rowId;

    public String language;

    public String field;

    @Column(name = "text_value")
    public String text;

    /** SHA-256 of the source text that this translates. */
    @Column(name = "source_hash")
    public String sourceHash;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "organization_id")
    public Organization organization;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "service_id")
    public Service service;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "location_id")
    public Location location;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "taxonomy_term_id")
    public TaxonomyTerm taxonomyTerm;

    static Translation of(String language, String field, String text) {
        Translation row = new Translation();
        row.language = language;
        row.field = field;
        row.text = text;
        return row;
    }
}
