package ma.cmsm.directory.internal.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Size;

/** A paper one has to bring (HSDS required_document). */
@Entity
@Table(name = "directory_required_document")
public class RequiredDocument extends Part {

    @Size(max = 20000)
    public String document;

    @Size(max = 1000)
    public String uri;

    @JsonIgnore
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "service_id")
    public Service service;
}
