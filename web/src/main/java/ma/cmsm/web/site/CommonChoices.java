package ma.cmsm.web.site;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.cmsm.web.site.FacetPanel.Choice;

/**
 * Choices that stand the same on every page of a language: their markup is made once. Serves any
 * number of threads.
 */
public final class CommonChoices {

    static final CommonChoices NONE = new CommonChoices(List.of());

    private final List<Choice> all;
    private final Set<String> values;
    private volatile String markup;

    CommonChoices(List<Choice> all) {
        this.all = List.copyOf(all);
        this.values = all.stream().map(Choice::value).collect(Collectors.toUnmodifiableSet());
    }

    public List<Choice> all() {
        return all;
    }

    public boolean has(String value) {
        return values.contains(value);
    }

    /** Their markup with none chosen, as the first writer makes it. */
    public String markup(Function<List<Choice>, String> writer) {
        if (markup == null) {
            markup = writer.apply(all);
        }
        return markup;
    }
}
