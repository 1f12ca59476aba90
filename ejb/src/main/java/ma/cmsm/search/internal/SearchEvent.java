package ma.cmsm.search.internal;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/**
 * One search of the index, for who records the running server with Java Flight Recorder: how long
 * searches take, never what was asked.
 */
@Name(SearchEvent.NAME)
@Label("Search of the directory")
@Description(
        "From the words as they were typed to the hits and counts; an answer remembered is none")
@Category("CMSM")
@StackTrace(false)
final class SearchEvent extends Event {

    static final String NAME = "ma.cmsm.Search";

    @Label("Hits")
    long total;
}
