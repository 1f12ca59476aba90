package ma.cmsm.web.site;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.cmsm.search.SearchResult;
import ma.cmsm.search.SearchResult.Reading;
import ma.cmsm.search.SearchResult.Sought;
import ma.cmsm.web.words.Words;

/** Says how words were read, when they were not taken as they stand. */
final class ReadingNote {

    private ReadingNote() {}

    /** The note above results; empty when there is nothing to say, or nothing was found. */
    static String of(SearchResult result, Words words, Function<Sought, String> names) {
        if (result.total() == 0) {
            return "";
        }
        Reading reading = result.reading();
        List<String> notes = new ArrayList<>();
        if (!reading.corrected().isEmpty()) {
            notes.add(words.with("site_search.corrected", reading.corrected()));
        }
        if (!reading.absent().isEmpty()) {
            String absent =
                    reading.absent().stream()
                            .map(names)
                            .distinct()
                            .collect(Collectors.joining(words.get("card.separator")));
            notes.add(words.with("site_search.absent", absent));
        } else if (!reading.complete()) {
            notes.add(words.get("site_search.incomplete"));
        }
        if (!reading.unknown().isEmpty()) {
            String unknown = String.join(words.get("card.separator"), reading.unknown());
            notes.add(words.with("site_search.unknown", reading.unknown().size(), unknown));
        }
        return String.join(" ", notes);
    }
}
