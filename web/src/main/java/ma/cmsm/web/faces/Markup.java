package ma.cmsm.web.faces;

import org.owasp.encoder.Encode;

/**
 * A part of a page: markup of ours as it stands, everything else escaped. Its methods give back
 * itself, so that code reads like the markup it writes.
 */
final class Markup {

    /** UTF-16 units. */
    private static final int EXPECTED = 16_384;

    private final StringBuilder html = new StringBuilder(EXPECTED);
    private boolean isStarting;

    /** Markup that is a constant of the code, or was written here; never anything typed. */
    Markup constant(String markup) {
        finishStart();
        html.append(markup);
        return this;
    }

    Markup text(String text) {
        finishStart();
        html.append(Encode.forHtmlContent(text));
        return this;
    }

    Markup start(String element) {
        finishStart();
        html.append('<').append(element);
        isStarting = true;
        return this;
    }

    /** An attribute of the element just started; an empty one is left out. */
    Markup attribute(String name, String value) {
        return value.isEmpty() ? this : anyAttribute(name, value);
    }

    /** The value of the element just started, empty or not. */
    Markup value(String value) {
        return anyAttribute("value", value);
    }

    private Markup anyAttribute(String name, String value) {
        if (!isStarting) {
            throw new IllegalStateException("No element to have " + name);
        }
        html.append(' ').append(name).append("=\"");
        html.append(Encode.forHtmlAttribute(value)).append('"');
        return this;
    }

    Markup end(String element) {
        finishStart();
        html.append("</").append(element).append('>');
        return this;
    }

    private void finishStart() {
        if (isStarting) {
            html.append('>');
            isStarting = false;
        }
    }

    /** All of it; an element just started has all its attributes. */
    @Override
    public String toString() {
        finishStart();
        return html.toString();
    }
}
