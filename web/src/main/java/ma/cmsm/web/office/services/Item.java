package ma.cmsm.web.office.services;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** One part in a list of a form; the last one is empty, to add another. */
public final class Item implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ObjectNode before;
    private final int number;
    private final ArrayList<Entry> entries;
    private final ArrayList<Group> groups;
    private boolean removed;

    /**
     * @param before the part as it was; empty for a new one
     * @param number from 1; 0 for a new one
     */
    Item(ObjectNode before, int number, List<Entry> entries, List<Group> groups) {
        this.before = before;
        this.number = number;
        this.entries = new ArrayList<>(entries);
        this.groups = new ArrayList<>(groups);
    }

    ObjectNode before() {
        return before;
    }

    public int getNumber() {
        return number;
    }

    public boolean isFresh() {
        return number == 0;
    }

    public List<Entry> getEntries() {
        return entries;
    }

    public List<Group> getGroups() {
        return groups;
    }

    public boolean isRemoved() {
        return removed;
    }

    public void setRemoved(boolean ticked) {
        removed = ticked;
    }

    /** Whether it is to be there. */
    boolean isWanted() {
        boolean typed =
                entries.stream().anyMatch(entry -> !entry.isEmpty())
                        || groups.stream().anyMatch(Group::isWanted);
        return !removed && (!isFresh() || typed);
    }
}
