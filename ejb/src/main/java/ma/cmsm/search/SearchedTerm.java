package ma.cmsm.search;

import java.time.LocalDate;

/**
 * What was searched for in so many words, however they were spelled.
 *
 * @param words folded, without empty words; {@code …} stands where words were left out because they
 *     could say who asked
 * @param searches how often
 * @param unanswered how often nothing was found
 * @param last the last day, in UTC
 */
public record SearchedTerm(String words, long searches, long unanswered, LocalDate last) {}
