package ma.cmsm.directory.internal.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A taxonomy term given to something (HSDS attribute). */
@Entity
@Table(name = "directory_attribute")
public class Attribute extends Part {

    @NotBlank
    @Column(name = "taxonomy_term_id")
    public String taxonomyTermId;

    @Size(max = 100)
    @Column(name = "link_type")
    public String linkType;

    @Size(max = 255)
    @Column(name = "value_text")
    public String value;

    @Size(max = 255)
    public String label;

    @JsonIgnore
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "organization_id")
    public Organization organization;

    @JsonIgnore
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "service_id")
    public Service service;

    @JsonIgnore
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "location_id")
    public Location location;

    @JsonIgnore
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "service_at_location_row")
    public ServiceAtLocation serviceAtLocation;
}
