package ma.cmsm.web.site;

import java.util.List;
import ma.cmsm.directory.Text;
import ma.cmsm.search.Highlights;
import ma.cmsm.search.Highlights.Span;

/**
 * A text, and the words of it that were searched for.
 *
 * @param spans in their order, none within another
 */
public record Marked(Text text, List<Span> spans) {

    static Marked of(Text text, Highlights highlights) {
        return new Marked(text, highlights.in(text.value(), text.language()));
    }
}
