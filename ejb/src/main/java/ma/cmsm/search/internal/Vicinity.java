package ma.cmsm.search.internal;

import java.util.Arrays;
import java.util.OptionalDouble;
import ma.cmsm.search.SearchHit.Away;
import ma.cmsm.search.SearchRequest.Near;

/**
 * What is near: within the radius, or coming to people, or of unknown place. Worth falls off with
 * distance like a bell whose width is a third of the radius. What comes to people counts as if it
 * were one third of the radius away, what is of unknown place two thirds.
 */
final class Vicinity implements Condition {

    private static final float NOT_ASKED = -1;

    private final Near near;
    private final SegmentPlaces[] places;
    private final float[][] kilometres;
    private final double width;
    private final double steepness;

    Vicinity(Near near, DirectorySearcher searcher, Weights weights) {
        this.near = near;
        this.width = near.radiusKm() / 3;
        this.steepness = weights.of(Weight.DISTANCE);
        this.places = new SegmentPlaces[searcher.getIndexReader().leaves().size()];
        this.kilometres = new float[places.length][];
        for (int i = 0; i < places.length; i++) {
            places[i] = searcher.segment(i).places();
            kilometres[i] = new float[searcher.leaf(i).reader().maxDoc()];
            Arrays.fill(kilometres[i], NOT_ASKED);
        }
    }

    @Override
    public boolean includes(int segment, int doc) {
        float away = kilometres(segment, doc);
        return Float.isNaN(away) || away <= near.radiusKm() || places[segment].comesToYou(doc);
    }

    @Override
    public boolean isUnsure(int segment, int doc) {
        return Float.isNaN(kilometres(segment, doc)) && !places[segment].comesToYou(doc);
    }

    @Override
    public float worth(int segment, int doc) {
        float away = kilometres(segment, doc);
        boolean comes = places[segment].comesToYou(doc);
        if (Float.isNaN(away)) {
            return bell(comes ? width : 2 * width);
        }
        return bell(comes ? Math.min(away, width) : away);
    }

    private float bell(double away) {
        double widths = away / width;
        return (float) Math.exp(-steepness * widths * widths / 2);
    }

    Away away(int segment, int doc) {
        float away = kilometres(segment, doc);
        return new Away(
                places[segment].comesToYou(doc),
                Float.isNaN(away) ? OptionalDouble.empty() : OptionalDouble.of(away),
                places[segment].isRough(doc));
    }

    private float kilometres(int segment, int doc) {
        float known = kilometres[segment][doc];
        if (known == NOT_ASKED) {
            known = places[segment].kilometres(doc, near.from());
            kilometres[segment][doc] = known;
        }
        return known;
    }
}
