package ma.cmsm.directory.internal.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What a service costs, for whom and when (HSDS cost_option). */
@Entity
@Table(name = "directory_cost_option")
public class CostOption extends Part {

    @Column(name = "valid_from")
    public LocalDate validFrom;

    @Column(name = "valid_to")
    public LocalDate validTo;

    @Size(max = 20000)
    @Column(name = "option_text")
    public String option;

    @Size(max = 3)
    public String currency;

    public BigDecimal amount;

    @Size(max = 20000)
    @Column(name = "amount_description")
    public String amountDescription;

    @JsonIgnore
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "service_id")
    public Service service;
}
