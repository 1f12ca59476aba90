package ma.cmsm.directory.internal.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.persistence.annotations.BatchFetch;
import org.eclipse.persistence.annotations.BatchFetchType;

/** A place, real, postal or virtual, where services are given (HSDS location). */
@Entity
@Table(name = "directory_location")
public class Location extends Aggregate {

    @NotBlank
    @Size(max = 20)
    @Pattern(regexp = "physical|postal|virtual")
    @Column(name = "location_type")
    public String locationType;

    @Column(name = "organization_id")
    public String organizationId;

    @Size(max = 1000)
    public String url;

    @Size(max = 255)
    public String name;

    @Size(max = 255)
    @Column(name = "alternate_name")
    public String alternateName;

    @Size(max = 20000)
    public String description;

    @Size(max = 20000)
    public String transportation;

    @DecimalMin("-90")
    @DecimalMax("90")
    public Double latitude;

    @DecimalMin("-180")
    @DecimalMax("180")
    public Double longitude;

    @Size(max = 255)
    @Column(name = "external_identifier")
    public String externalIdentifier;

    @Size(max = 255)
    @Column(name = "external_identifier_type")
    public String externalIdentifierType;

    public Boolean confidential;

    @Valid
    @OneToMany(mappedBy = "location", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    @BatchFetch(BatchFetchType.IN)
    public List<Address> addresses = new ArrayList<>();

    @Valid
    @OneToMany(mappedBy = "location", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    @BatchFetch(BatchFetchType.IN)
    public List<Phone> phones = new ArrayList<>();

    @Valid
    @OneToMany(mappedBy = "location", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    @BatchFetch(BatchFetchType.IN)
    public List<Contact> contacts = new ArrayList<>();

    @Valid
    @OneToMany(mappedBy = "location", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    @BatchFetch(BatchFetchType.IN)
    public List<Accessibility> accessibility = new ArrayList<>();

    @Valid
    @OneToMany(mappedBy = "location", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    @BatchFetch(BatchFetchType.IN)
    public List<Language> languages = new ArrayList<>();

    @Valid
    @OneToMany(mappedBy = "location", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    @BatchFetch(BatchFetchType.IN)
    public List<Schedule> schedules = new ArrayList<>();

    @Valid
    @OneToMany(mappedBy = "location", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    @BatchFetch(BatchFetchType.IN)
    public List<Attribute> attributes = new ArrayList<>();

    @JsonIgnore
    @OneToMany(mappedBy = "location", cascade = CascadeType.ALL, orphanRemoval = true)
    @BatchFetch(BatchFetchType.IN)
    public List<Translation> translationRows = new ArrayList<>();

    @Override
    public void adoptParts() {
        adopt(addresses, "address", part -> part.location = this);
        adopt(phones, "phone", part -> part.location = this);
        adopt(contacts, "contact", part -> part.location = this);
        adopt(accessibility, "accessibility", part -> part.location = this);
        adopt(languages, "language", part -> part.location = this);
        adopt(schedules, "schedule", part -> part.location = this);
        adopt(attributes, "attribute", part -> part.location = this);
        adoptTranslations(row -> row.location = this);
    }

    @Override
    public List<Translation> translationRows() {
        return translationRows;
    }
}
