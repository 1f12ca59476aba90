package ma.cmsm.web.office.services;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** A list of a form. */
public final class Group implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final String taxonomy;
    private final String label;
    private final ArrayList<Item> items;

    Group(String name, String taxonomy, String label, List<Item> items) {
        this.name = name;
        this.taxonomy = taxonomy;
        this.label = label;
        this.items = new ArrayList<>(items);
    }

    String name() {
        return name;
    }

    /** Of attributes: the taxonomy of their terms; empty for other lists. */
    String taxonomy() {
        return taxonomy;
    }

    public String getLabel() {
        return label;
    }

    public List<Item> getItems() {
        return items;
    }

    boolean isWanted() {
        return items.stream().anyMatch(Item::isWanted);
    }
}
