package ma.cmsm.search.internal;

import java.util.Locale;

/** Something that counts in the ranking; how much it does is a setting. */
public enum Weight {
    /** Of a word in the name of a service, beside other places. */
    NAME(6f, 0f, 50f),
    /** Of a word in the name of its organisation. */
    ORGANIZATION(4f, 0f, 50f),
    /** Of a word in all other texts. */
    TEXT(1.5f, 0f, 50f),
    /** Of being filed under what a word means. */
    MEANING(5f, 0f, 50f),
    /** Of speaking of it in other words, beside being filed there. */
    MENTION(0.35f, 0f, 2f),
    /** Of being filed beside what a word means, under the same whole. */
    RELATED(0.22f, 0f, 10f),
    /** Of being filed under the whole of what a word means, and under no part of it. */
    WHOLE(0.5f, 0f, 10f),
    /** Of saying another word for the same, beside the word itself. */
    SYNONYM(1.5f, 0f, 50f),
    /** Of lying where a word says, added to 1. */
    PLACE(0.8f, 0f, 10f),
    /** Of being for whom or how a word says, added to 1. */
    QUALIFIER(0.25f, 0f, 10f),
    /** Of being called exactly what was typed, added to 1. */
    CALLED(4f, 0f, 100f),
    /** What is taken off the score of who has next to none of the words. */
    COMPLETE(0.3f, 0f, 1f),
    /** What is left of the score of what nobody made sure of for two years. */
    STALE(0.6f, 0.01f, 1f),
    /** What is left of the score of what lies elsewhere, when no place is said. */
    ELSEWHERE(0.8f, 0.01f, 1f),
    /** How steeply distance counts; 0 is not at all. */
    DISTANCE(1f, 0f, 10f),
    /** What is left of the score of who may be open, but nobody knows. */
    UNKNOWN_HOURS(0.7f, 0.01f, 1f),
    /** What is worth less than this part of the best is not found. */
    CUT(0.3f, 0f, 1f),
    /** How much further down that goes when little is left. */
    FEW_CUT(0.3f, 0f, 1f);

    private final float usual;
    private final float least;
    private final float most;

    Weight(float usual, float least, float most) {
        this.usual = usual;
        this.least = least;
        this.most = most;
    }

    float usual() {
        return usual;
    }

    float least() {
        return least;
    }

    float most() {
        return most;
    }

    boolean allows(float value) {
        return value >= least && value <= most;
    }

    /** As the setting has it, such as {@code few-cut}. */
    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
