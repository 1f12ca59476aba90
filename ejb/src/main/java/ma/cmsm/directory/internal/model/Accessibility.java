package ma.cmsm.directory.internal.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Size;

/** How a location can be reached and used (HSDS accessibility). */
@Entity
@Table(name = "directory_accessibility")
public class Accessibility extends Part {

    @Size(max = 20000)
    public String description;

    @Size(max = 20000)
    public String details;

    @Size(max = 1000)
    public String url;

    @JsonIgnore
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "location_id")
    public Location location;
}
