package ma.cmsm.directory.internal.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A vocabulary (HSDS taxonomy). */
@Entity
@Table(name = "directory_taxonomy")
public class Taxonomy {

    @Id public String id;

    public String name;

    public String description;

    public String uri;

    @Column(name = "version_label")
    public String version;

    public int position;

    /** Whether the product ships it; a shipped one is never overwritten by an import. */
    public boolean shipped;
}
