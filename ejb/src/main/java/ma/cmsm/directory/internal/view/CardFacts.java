package ma.cmsm.directory.internal.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ma.cmsm.directory.ServiceCard;
import ma.cmsm.directory.Text;
import ma.cmsm.search.Highlights;
import ma.cmsm.search.Timetable;

/**
 * What a card says of a service in one language, whatever was searched for and whenever. Nobody
 * changes it.
 *
 * @param card without a summary, and nothing known of whether it is open
 * @param description of which the summary is a part
 * @param doors when each of them is open
 */
public record CardFacts(ServiceCard card, Optional<Text> description, List<Timetable> doors) {

    /**
     * The card as a list shows it.
     *
     * @param moment when it is open or not
     * @param highlights what was searched for: the summary is where most of it stands
     */
    public ServiceCard at(Instant moment, Highlights highlights) {
        return card.with(
                description.map(whole -> Summary.of(whole, highlights)),
                OpeningHours.state(doors, moment));
    }
}
