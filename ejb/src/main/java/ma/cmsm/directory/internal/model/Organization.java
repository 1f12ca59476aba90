package ma.cmsm.directory.internal.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
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

/** An organisation that offers services (HSDS organization). */
@Entity
@Table(name = "directory_organization")
public class Organization extends Aggregate {

    @NotBlank
    @Size(max = 255)
    public String name;

    @Size(max = 255)
    @Column(name = "alternate_name")
    public String alternateName;

    @Size(max = 20000)
    public String description;

    @Size(max = 255)
    public String email;

    @Size(max = 1000)
    public String website;

    @Size(max = 255)
    @Column(name = "tax_status")
    public String taxStatus;

    @Size(max = 100)
    @Column(name = "tax_id")
    public String taxId;

    @Column(name = "year_incorporated")
    public Integer yearIncorporated;

    @Size(max = 255)
    @Column(name = "legal_status")
    public String legalStatus;

    @Size(max = 1000)
    public String logo;

    @Size(max = 1000)
    public String uri;

    @Column(name = "parent_organization_id")
    public String parentOrganizationId;

    @Valid
    @OneToMany(mappedBy = "organization", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    @BatchFetch(BatchFetchType.IN)
    public List<Url> additionalWebsites = new ArrayList<>();

    @Valid
    @OneToMany(mappedBy = "organization", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    @BatchFetch(BatchFetchType.IN)
    public List<Phone> phones = new ArrayList<>();

    @Valid
    @OneToMany(mappedBy = "organization", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    @BatchFetch(BatchFetchType.IN)
    public List<Contact> contacts = new ArrayList<>();

    @Valid
    @OneToMany(mappedBy = "organization", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    @BatchFetch(BatchFetchType.IN)
    public List<Program> programs = new ArrayList<>();

    @Valid
    @OneToMany(mappedBy = "organization", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    @BatchFetch(BatchFetchType.IN)
    public List<OrganizationIdentifier> organizationIdentifiers = new ArrayList<>();

    @Valid
    @OneToMany(mappedBy = "organization", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    @BatchFetch(BatchFetchType.IN)
    public List<Funding> funding = new ArrayList<>();

    @Valid
    @OneToMany(mappedBy = "organization", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    @BatchFetch(BatchFetchType.IN)
    public List<Attribute> attributes = new ArrayList<>();

    @JsonIgnore
    @OneToMany(mappedBy = "organization", cascade = CascadeType.ALL, orphanRemoval = true)
    @BatchFetch(BatchFetchType.IN)
    public List<Translation> translationRows = new ArrayList<>();

    @Override
    public void adoptParts() {
        adopt(additionalWebsites, "url", part -> part.organization = this);
        adopt(phones, "phone", part -> part.organization = this);
        adopt(contacts, "contact", part -> part.organization = this);
        adopt(programs, "program", part -> part.organization = this);
        adopt(organizationIdentifiers, "organization_identifier", part -> part.organization = this);
        adopt(funding, "funding", part -> part.organization = this);
        adopt(attributes, "attribute", part -> part.organization = this);
        adoptTranslations(row -> row.organization = this);
    }

    @Override
    public List<Translation> translationRows() {
        return translationRows;
    }
}
