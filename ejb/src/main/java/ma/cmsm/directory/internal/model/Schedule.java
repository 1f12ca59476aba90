package ma.cmsm.directory.internal.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;

/** Opening hours, or an exception to them (HSDS schedule, RFC 5545 recurrence). */
@Entity
@Table(name = "directory_schedule")
public class Schedule extends Part {

    @Column(name = "valid_from")
    public LocalDate validFrom;

    @Column(name = "valid_to")
    public LocalDate validTo;

    public LocalDate dtstart;

    public BigDecimal timezone;

    @Size(max = 64)
    public String zone;

    @Column(name = "until_date")
    public LocalDate until;

    @Column(name = "occurrence_count")
    public Integer count;

    @Size(max = 2)
    @Pattern(regexp = "MO|TU|WE|TH|FR|SA|SU")
    public String wkst;

    @Size(max = 10)
    @Pattern(regexp = "WEEKLY|MONTHLY")
    public String freq;

    @Column(name = "interval_count")
    public Integer interval;

    @Size(max = 255)
    public String byday;

    @Size(max = 255)
    public String byweekno;

    @Size(max = 255)
    public String bymonthday;

    @Size(max = 255)
    public String byyearday;

    @Size(max = 20000)
    public String description;

    @Column(name = "opens_at")
    public LocalTime opensAt;

    @Column(name = "closes_at")
    public LocalTime closesAt;

    public Boolean closed;

    @Size(max = 1000)
    @Column(name = "schedule_link")
    public String scheduleLink;

    @Size(max = 255)
    @Column(name = "attending_type")
    public String attendingType;

    @Size(max = 20000)
    public String notes;

    @JsonIgnore
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "service_id")
    public Service service;

    @JsonIgnore
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "service_at_location_row")
    public ServiceAtLocation serviceAtLocation;

    @JsonIgnore
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "location_id")
    public Location location;
}
