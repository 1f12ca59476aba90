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

/** A programme that groups services (HSDS program). */
@Entity
@Table(name = "directory_program")
public class Program extends Part {

    @NotBlank
    @Size(max = 255)
    public String name;

    @Size(max = 255)
    @Column(name = "alternate_name")
    public String alternateName;

    @Size(max = 20000)
    public String description;

    @JsonIgnore
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "organization_id")
    public Organization organization;
}
