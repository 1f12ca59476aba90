package ma.cmsm.directory.internal.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A postal or street address (HSDS address). */
@Entity
@Table(name = "directory_address")
public class Address extends Part {

    @Size(max = 255)
    public String attention;

    @Size(max = 500)
    @JsonProperty("address_1")
    @Column(name = "address_1")
    public String address1;

    @Size(max = 500)
    @JsonProperty("address_2")
    @Column(name = "address_2")
    public String address2;

    @Size(max = 255)
    public String city;

    @Size(max = 255)
    public String region;

    @Size(max = 255)
    @Column(name = "state_province")
    public String stateProvince;

    @Size(max = 40)
    @Column(name = "postal_code")
    public String postalCode;

    @Size(max = 2)
    public String country;

    @Size(max = 20)
    @Pattern(regexp = "physical|postal|virtual")
    @Column(name = "address_type")
    public String addressType;

    @JsonIgnore
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "location_id")
    public Location location;
}
