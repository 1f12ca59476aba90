package ma.cmsm.directory.internal.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Size;

/** Where the people may live whom a service serves (HSDS service_area). */
@Entity
@Table(name = "directory_service_area")
public class ServiceArea extends Part {

    @Size(max = 500)
    public String name;

    @Size(max = 20000)
    public String description;

    @Size(max = 20000)
    public String extent;

    @Size(max = 20)
    @Column(name = "extent_type")
    public String extentType;

    @Size(max = 1000)
    public String uri;

    @JsonIgnore
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "service_id")
    public Service service;

    @JsonIgnore
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "service_at_location_row")
    public ServiceAtLocation serviceAtLocation;
}
