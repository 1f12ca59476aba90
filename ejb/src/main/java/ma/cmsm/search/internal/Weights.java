package ma.cmsm.search.internal;

/**
 * How much each part of the ranking counts; each is a setting.
 *
 * @param meaning of being filed under what a word means
 * @param mention of speaking of it in other words, beside being filed there
 * @param related of being filed beside what a word means, under the same whole
 * @param synonym of saying another word for the same, beside the word itself
 * @param place of lying where a word says, added to 1
 * @param qualifier of being for whom or how a word says, added to 1
 * @param cut what is worth less than this part of the best is not found
 * @param fewCut how much further down that goes when little is left
 * @param stale what is left of the score of what nobody made sure of for two years
 */
public record Weights(
        float meaning,
        float mention,
        float related,
        float synonym,
        float place,
        float qualifier,
        float stale,
        float cut,
        float fewCut) {

    public static final Weights USUAL =
            new Weights(5f, 0.35f, 1f, 1.5f, 0.8f, 0.25f, 0.6f, 0.3f, 0.3f);
}
