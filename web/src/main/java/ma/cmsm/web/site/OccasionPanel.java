package ma.cmsm.web.site;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ma.cmsm.directory.Occasions;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.directory.Term;
import ma.cmsm.directory.Text;
import ma.cmsm.web.site.FacetPanel.Chip;
import ma.cmsm.web.site.FacetPanel.Choice;
import ma.cmsm.web.site.FacetPanel.Group;
import ma.cmsm.web.site.FacetPanel.Pick;
import ma.cmsm.web.words.Dates;
import ma.cmsm.web.words.Words;

/** Where and when help is wanted, as a page lets one choose it. */
final class OccasionPanel {

    /** Kilometres: on foot, by bus, within a province, within the region. */
    private static final List<Integer> RADII = List.of(5, 10, 25, 50, 100);

    private static final List<LocalTime> HOURS =
            IntStream.rangeClosed(6, 22).mapToObj(hour -> LocalTime.of(hour, 0)).toList();

    private static final List<Choice> USUAL_HOURS = HOURS.stream().map(OccasionPanel::at).toList();

    private final SearchAddress address;
    private final WhereWhen asked;
    private final Taxonomies taxonomies;
    private final Visit visit;
    private final Words words;

    OccasionPanel(SearchAddress address, Taxonomies taxonomies, Visit visit) {
        this.address = address;
        this.asked = address.whereWhen();
        this.taxonomies = taxonomies;
        this.visit = visit;
        this.words = visit.words();
    }

    Group near() {
        List<Choice> places = new ArrayList<>(List.of(new Choice("", words.get("near.anywhere"))));
        Communes communes = Communes.of(taxonomies, visit.language());
        if (!communes.has(asked.near()) && !asked.near().isEmpty()) {
            places.add(new Choice(asked.near(), nearName()));
        }
        TreeSet<Integer> radii = new TreeSet<>(RADII);
        radii.add(asked.radiusKm());
        List<Choice> distances =
                radii.stream().map(km -> new Choice("" + km, words.with("near.km", km))).toList();
        return Group.of(
                words.get("facet.near"),
                !asked.near().isEmpty(),
                List.of(
                        new Pick(
                                "near",
                                words.get("near.place"),
                                asked.near(),
                                places,
                                communes.choices()),
                        Pick.of(
                                "radius",
                                words.get("near.radius"),
                                "" + asked.radiusKm(),
                                distances)));
    }

    Group open() {
        Optional<LocalDateTime> then = Occasions.local(asked.open());
        List<Choice> days = new ArrayList<>();
        days.add(new Choice("", words.get("open.whenever")));
        days.add(new Choice(Occasions.NOW, words.get("open.now")));
        days(then.map(LocalDateTime::toLocalDate))
                .forEach((date, name) -> days.add(new Choice(date.toString(), name)));
        String day = then.map(moment -> moment.toLocalDate().toString()).orElse(asked.open());
        return Group.of(
                words.get("facet.open"),
                !asked.open().isEmpty(),
                List.of(
                        Pick.of("open", words.get("open.day"), day, days),
                        hours(then.map(LocalDateTime::toLocalTime))));
    }

    /** Those ahead, and another that was asked for. */
    private SortedMap<LocalDate, String> days(Optional<LocalDate> asked) {
        SortedMap<LocalDate, String> ahead = DaysAhead.of(visit.today(), visit.language()).names();
        if (asked.filter(date -> !ahead.containsKey(date)).isEmpty()) {
            return ahead;
        }
        SortedMap<LocalDate, String> days = new TreeMap<>(ahead);
        days.put(asked.get(), day(asked.get()));
        return days;
    }

    private Pick hours(Optional<LocalTime> then) {
        List<Choice> hours =
                then.filter(time -> !HOURS.contains(time))
                        .map(OccasionPanel::hoursAnd)
                        .orElse(USUAL_HOURS);
        return Pick.of(
                "hour",
                words.get("open.hour"),
                then.map(Dates::time).orElse(WhereWhen.USUAL_HOUR),
                hours);
    }

    private static List<Choice> hoursAnd(LocalTime other) {
        return Stream.concat(HOURS.stream(), Stream.of(other))
                .sorted()
                .map(OccasionPanel::at)
                .toList();
    }

    private static Choice at(LocalTime time) {
        return new Choice(Dates.time(time), Dates.time(time));
    }

    List<Chip> chips() {
        List<Chip> chips = new ArrayList<>();
        if (!asked.near().isEmpty()) {
            String near = words.with("near.chip", nearName(), asked.radiusKm());
            chips.add(chip(near, asked.everywhere()));
        }
        if (!asked.open().isEmpty()) {
            chips.add(chip(openName(), asked.whenever()));
        }
        return chips;
    }

    private Chip chip(String label, WhereWhen without) {
        Text text = new Text(label, visit.language().getTag());
        return new Chip(text, visit.href(address.at(without).href()));
    }

    private String openName() {
        return Occasions.local(asked.open())
                .map(
                        then ->
                                words.with(
                                        "open.chip",
                                        day(then.toLocalDate()),
                                        Dates.time(then.toLocalTime())))
                .orElseGet(() -> words.get("hours.OPEN"));
    }

    private String nearName() {
        return Occasions.point(asked.near())
                .map(point -> words.get("near.point"))
                .or(() -> taxonomies.find(Taxonomies.TERRITORY, asked.near()).map(this::label))
                .orElse(asked.near());
    }

    private String day(LocalDate date) {
        return DaysAhead.name(date, visit.language());
    }

    private String label(Term term) {
        return term.label(visit.language().getTag()).value();
    }
}
