package ma.cmsm.directory.internal.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.persistence.annotations.BatchFetch;
import org.eclipse.persistence.annotations.BatchFetchType;

/** A service as it is given at one location (HSDS service_at_location). */
@Entity
@Table(name = "directory_service_at_location")
public class ServiceAtLocation extends Part {

    @NotBlank
    @Column(name = "location_id")
    public String locationId;

    @Size(max = 20000)
    public String description;

    @JsonIgnore
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "service_id")
    public Service service;

    @Valid
    @OneToMany(mappedBy = "serviceAtLocation", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    @BatchFetch(BatchFetchType.IN)
    public List<ServiceArea> serviceAreas = new ArrayList<>();

    @Valid
    @OneToMany(mappedBy = "serviceAtLocation", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    @BatchFetch(BatchFetchType.IN)
    public List<Phone> phones = new ArrayList<>();

    @Valid
    @OneToMany(mappedBy = "serviceAtLocation", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    @BatchFetch(BatchFetchType.IN)
    public List<Contact> contacts = new ArrayList<>();

    @Valid
    @OneToMany(mappedBy = "serviceAtLocation", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    @BatchFetch(BatchFetchType.IN)
    public List<Schedule> schedules = new ArrayList<>();

    @Valid
    @OneToMany(mappedBy = "serviceAtLocation", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    @BatchFetch(BatchFetchType.IN)
    public List<Attribute> attributes = new ArrayList<>();

    @Override
    public void adoptParts() {
        adopt(serviceAreas, "service_area", part -> part.serviceAtLocation = this);
        adopt(phones, "phone", part -> part.serviceAtLocation = this);
        adopt(contacts, "contact", part -> part.serviceAtLocation = this);
        adopt(schedules, "schedule", part -> part.serviceAtLocation = this);
        adopt(attributes, "attribute", part -> part.serviceAtLocation = this);
    }
}
