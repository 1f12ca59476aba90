package ma.cmsm.directory.internal.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.persistence.annotations.BatchFetch;
import org.eclipse.persistence.annotations.BatchFetchType;

/** What an organisation does for people (HSDS service). */
@Entity
@Table(name = "directory_service")
public class Service extends Aggregate {

    @Column(name = "organization_id")
    public String organizationId;

    @Column(name = "program_id")
    public String programId;

    @NotBlank
    @Size(max = 255)
    public String name;

    @Size(max = 255)
    @Column(name = "alternate_name")
    public String alternateName;

    @Size(max = 20000)
    public String description;

    @Size(max = 1000)
    public String url;

    @Size(max = 255)
    public String email;

    @NotBlank
    @Size(max = 30)
    @Pattern(regexp = "active|inactive|defunct|temporarily closed")
    public String status;

    @Size(max = 20000)
    @Column(name = "interpretation_services")
    public String interpretationServices;

    @Size(max = 20000)
    @Column(name = "application_process")
    public String applicationProcess;

    @Size(max = 20000)
    @Column(name = "fees_description")
    public String feesDescription;

    @Size(max = 20000)
    @Column(name = "wait_time")
    public String waitTime;

    @Size(max = 20000)
    public String fees;

    @Size(max = 20000)
    public String accreditations;

    @Size(max = 20000)
    @Column(name = "eligibility_description")
    public String eligibilityDescription;

    @Min(0)
    @Max(150)
    @Column(name = "minimum_age")
    public Integer minimumAge;

    @Min(0)
    @Max(150)
    @Column(name = "maximum_age")
    public Integer maximumAge;

    @Column(name = "assured_date")
    public LocalDate assuredDate;

    @Size(max = 255)
    @Column(name = "assurer_email")
    public String assurerEmail;

    @Size(max = 255)
    @Column(name = "assurer_name")
    public String assurerName;

    @Column(name = "assurance_due")
    public LocalDate assuranceDue;

    /** Months from one check to the next; without it, those of the product. */
    @Min(1)
    @Max(60)
    @Column(name = "assurance_months")
    public Integer assuranceMonths;

    @Size(max = 20000)
    public String licenses;

    @Size(max = 20000)
    public String alert;

    @Size(max = 40)
    @Column(name = "last_modified")
    public String lastModified;

    @Valid
    @OneToMany(mappedBy = "service", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    @BatchFetch(BatchFetchType.IN)
    public List<Url> additionalUrls = new ArrayList<>();

    @Valid
    @OneToMany(mappedBy = "service", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    @BatchFetch(BatchFetchType.IN)
    public List<Phone> phones = new ArrayList<>();

    @Valid
    @OneToMany(mappedBy = "service", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    @BatchFetch(BatchFetchType.IN)
    public List<Schedule> schedules = new ArrayList<>();

    @Valid
    @OneToMany(mappedBy = "service", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    @BatchFetch(BatchFetchType.IN)
    public List<ServiceArea> serviceAreas = new ArrayList<>();

    @Valid
    @OneToMany(mappedBy = "service", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    @BatchFetch(BatchFetchType.IN)
    public List<ServiceAtLocation> serviceAtLocations = new ArrayList<>();

    @Valid
    @OneToMany(mappedBy = "service", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    @BatchFetch(BatchFetchType.IN)
    public List<Language> languages = new ArrayList<>();

    @Valid
    @OneToMany(mappedBy = "service", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    @BatchFetch(BatchFetchType.IN)
    public List<Funding> funding = new ArrayList<>();

    @Valid
    @OneToMany(mappedBy = "service", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    @BatchFetch(BatchFetchType.IN)
    public List<CostOption> costOptions = new ArrayList<>();

    @Valid
    @OneToMany(mappedBy = "service", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    @BatchFetch(BatchFetchType.IN)
    public List<RequiredDocument> requiredDocuments = new ArrayList<>();

    @Valid
    @OneToMany(mappedBy = "service", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    @BatchFetch(BatchFetchType.IN)
    public List<Contact> contacts = new ArrayList<>();

    @Valid
    @OneToMany(mappedBy = "service", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    @BatchFetch(BatchFetchType.IN)
    public List<ServiceCapacity> capacities = new ArrayList<>();

    @Valid
    @OneToMany(mappedBy = "service", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    @BatchFetch(BatchFetchType.IN)
    public List<Attribute> attributes = new ArrayList<>();

    @JsonIgnore
    @OneToMany(mappedBy = "service", cascade = CascadeType.ALL, orphanRemoval = true)
    @BatchFetch(BatchFetchType.IN)
    public List<Translation> translationRows = new ArrayList<>();

    @Override
    public void adoptParts() {
        adopt(additionalUrls, "url", part -> part.service = this);
        adopt(phones, "phone", part -> part.service = this);
        adopt(schedules, "schedule", part -> part.service = this);
        adopt(serviceAreas, "service_area", part -> part.service = this);
        adopt(serviceAtLocations, "service_at_location", part -> part.service = this);
        adopt(languages, "language", part -> part.service = this);
        adopt(funding, "funding", part -> part.service = this);
        adopt(costOptions, "cost_option", part -> part.service = this);
        adopt(requiredDocuments, "required_document", part -> part.service = this);
        adopt(contacts, "contact", part -> part.service = this);
        adopt(capacities, "service_capacity", part -> part.service = this);
        adopt(attributes, "attribute", part -> part.service = this);
        adoptTranslations(row -> row.service = this);
    }

    @Override
    public List<Translation> translationRows() {
        return translationRows;
    }
}
