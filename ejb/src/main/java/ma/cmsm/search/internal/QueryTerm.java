package ma.cmsm.search.internal;

import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;

/**
 * A term of the index, where it is, and what finding it is worth.
 *
 * @param weight of its form
 */
record QueryTerm(Part part, Term term, TermStates states, float weight) {}
