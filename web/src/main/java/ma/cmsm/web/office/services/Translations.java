package ma.cmsm.web.office.services;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** One text in all its languages, side by side; its own is the first. */
public final class Translations implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final String label;
    private final ArrayList<Entry> entries;

    Translations(String name, String label, List<Entry> entries) {
        this.name = name;
        this.label = label;
        this.entries = new ArrayList<>(entries);
    }

    String name() {
        return name;
    }

    public String getLabel() {
        return label;
    }

    public List<Entry> getEntries() {
        return entries;
    }
}
