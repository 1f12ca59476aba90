package ma.cmsm.web.office.services;

import java.util.List;

/**
 * A property of a record or of a part, as a form asks for it.
 *
 * @param name as in HSDS
 * @param choices values to choose from; or, as the only one, where they come from: {@code
 *     taxonomy:theme} (ids of terms), {@code language} (codes), {@code place}, {@code program}
 */
record Field(String name, Widget widget, List<String> choices) {

    static Field of(String name, Widget widget) {
        return new Field(name, widget, List.of());
    }

    static Field line(String name) {
        return of(name, Widget.LINE);
    }

    static Field choice(String name, String... choices) {
        return new Field(name, Widget.CHOICE, List.of(choices));
    }
}
