package ma.cmsm.web.office;

import java.util.List;
import ma.cmsm.web.words.Words;

/** Something that can wait for somebody. Each group of pages says what of its own does. */
public interface Waits {

    /**
     * A line of the first page.
     *
     * @param words what waits, how many of it, until when
     * @param href where it is done
     * @param urgent whether it comes first
     */
    record Task(String words, String href, boolean urgent) {}

    /** What waits for who asks; nothing when it is no business of theirs. */
    List<Task> tasks(Me me, Words words);
}
