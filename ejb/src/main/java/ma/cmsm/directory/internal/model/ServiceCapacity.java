package ma.cmsm.directory.internal.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/** Free and total places of a service, with their time (HSDS service_capacity). */
@Entity
@Table(name = "directory_service_capacity")
public class ServiceCapacity extends Part {

    @Column(name = "unit_id")
    public String unitId;

    @Size(max = 255)
    @Column(name = "unit_name")
    public String unitName;

    @Size(max = 255)
    @Column(name = "unit_scheme")
    public String unitScheme;

    @Size(max = 255)
    @Column(name = "unit_identifier")
    public String unitIdentifier;

    @Size(max = 1000)
    @Column(name = "unit_uri")
    public String unitUri;

    @NotNull public BigDecimal available;

    public BigDecimal maximum;

    @Size(max = 20000)
    public String description;

    @NotBlank
    @Size(max = 40)
    public String updated;

    @JsonIgnore
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "service_id")
    public Service service;
}
