package ma.cmsm.web.office.services;

import java.util.Optional;
import java.util.stream.Stream;
import ma.cmsm.web.words.Words;

/** Names of fields for people. */
public final class FieldNames {

    private FieldNames() {}

    /**
     * Of a field of a record's history: {@code name}, {@code translations/ar/name}, {@code
     * phones/…}.
     */
    static String label(String field, Words words) {
        String[] steps = field.split("/");
        if (steps[0].equals("translations") && steps.length == 3) {
            return property(steps[2], words) + " (" + words.language().nameOf(steps[1]) + ")";
        }
        String list = "office_editing.list." + steps[0];
        return steps.length == 2 && words.containsKey(list)
                ? words.get(list)
                : property(steps[0], words);
    }

    /** Of a property of a record, which may be a list; empty when it is none that editors see. */
    public static Optional<String> find(String property, Words words) {
        return Stream.of("office_editing.list.", "office_editing.field.")
                .map(keys -> keys + property)
                .filter(words::containsKey)
                .map(words::get)
                .findFirst();
    }

    /** Of the place of a fault: {@code /phones/0/number}. */
    static String place(String pointer, Words words) {
        String[] steps = pointer.substring(1).split("/");
        if (steps[0].equals("translations")) {
            return label(pointer.substring(1), words);
        }
        StringBuilder place = new StringBuilder();
        for (int at = 0; at < steps.length; at++) {
            boolean isList = at + 1 < steps.length && steps[at + 1].matches("\\d+");
            if (isList) {
                place.append(words.get("office_editing.list." + steps[at]))
                        .append(' ')
                        .append(Integer.parseInt(steps[++at]) + 1)
                        .append(" – ");
            } else {
                place.append(property(steps[at], words));
            }
        }
        return place.toString();
    }

    private static String property(String name, Words words) {
        String key = "office_editing.field." + name;
        return words.containsKey(key) ? words.get(key) : name;
    }
}
