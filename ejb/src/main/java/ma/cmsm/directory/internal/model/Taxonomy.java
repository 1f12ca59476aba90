package ma.cmsm.directory.internal.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A vocabulary (HSDS taxonomy). */
@Entity
@Table(name = "directory_taxonomy")
public class Taxonomy {

    @Id public String id;

    @NotBlank
    @Size(max = 100)
    public String name;

    @Size(max = 20000)
    public String description;

    @Size(max = 1000)
    public String uri;

    @Size(max = 40)
    @Column(name = "version_label")
    public String version;

    @JsonIgnore public int position;

    /** Whether the product ships it; a shipped one is never overwritten by an import. */
    @JsonIgnore public boolean shipped;
}
