package ma.cmsm.api.hsds;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ma.cmsm.api.http.Numbers;
import ma.cmsm.api.problem.ProblemException;
import ma.cmsm.directory.Occasions;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.search.SearchRequest.Near;
import ma.cmsm.search.SearchRequest.Occasion;

/** Reads where and when help is wanted. */
final class OccasionAsked {

    private OccasionAsked() {}

    /**
     * @throws ProblemException {@code invalid-parameter}
     */
    static Occasion of(ServicesQuery query, Taxonomies taxonomies, Instant now) {
        if (query.near == null && query.radius != null) {
            throw ProblemException.invalidParameter("radius", query.radius, List.of("near=…"));
        }
        return new Occasion(
                Optional.ofNullable(query.near).map(near -> near(near, query.radius, taxonomies)),
                Optional.ofNullable(query.open).map(open -> moment(open, now)));
    }

    private static Near near(String near, String radius, Taxonomies taxonomies) {
        long kilometres =
                Numbers.positive("radius", radius, Near.WIDEST_KM, Occasions.USUAL_RADIUS_KM);
        return Occasions.position(near, taxonomies)
                .map(from -> new Near(from, kilometres))
                .orElseThrow(
                        () ->
                                ProblemException.invalidParameter(
                                        "near", near, List.of("30.42,-9.60", "09.001.01.01")));
    }

    private static Instant moment(String open, Instant now) {
        return Occasions.moment(open, now)
                .orElseThrow(
                        () ->
                                ProblemException.invalidParameter(
                                        "open", open, List.of("now", "2026-11-24T09:00")));
    }
}
