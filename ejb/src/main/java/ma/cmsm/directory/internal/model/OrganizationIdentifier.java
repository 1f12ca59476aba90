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

/** A number under which a register knows an organisation (HSDS organization_identifier). */
@Entity
@Table(name = "directory_organization_identifier")
public class OrganizationIdentifier extends Part {

    @Size(max = 255)
    @Column(name = "identifier_scheme")
    public String identifierScheme;

    @NotBlank
    @Size(max = 255)
    @Column(name = "identifier_type")
    public String identifierType;

    @NotBlank
    @Size(max = 255)
    public String identifier;

    @JsonIgnore
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "organization_id")
    public Organization organization;
}
