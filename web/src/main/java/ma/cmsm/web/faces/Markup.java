package ma.cmsm.web.faces;

import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * Writes a page: markup of ours as it stands, everything else escaped by the response writer. Its
 * methods give back itself, so that code reads like the markup it writes.
 */
final class Markup {

    /** Writes a part of a page. */
    @FunctionalInterface
    interface Part {
        void write(Markup page) throws IOException;
    }

    /** UTF-16 units. */
    private static final int EXPECTED = 16_384;

    private final ResponseWriter out;

    Markup(ResponseWriter out) {
        this.out = out;
    }

    /** Markup that is a constant of the code, never anything that was typed. */
    Markup constant(String markup) throws IOException {
        out.write(markup);
        return this;
    }

    Markup text(String text) throws IOException {
        out.writeText(text, null);
        return this;
    }

    Markup start(String element) throws IOException {
        out.startElement(element, null);
        return this;
    }

    /** An attribute of the element just started; an empty one is left out. */
    Markup attribute(String name, String value) throws IOException {
        if (!value.isEmpty()) {
            out.writeAttribute(name, value, null);
        }
        return this;
    }

    /** The value of the element just started, empty or not. */
    Markup value(String value) throws IOException {
        out.writeAttribute("value", value, null);
        return this;
    }

    /** A whole part as it would stand on the page, for it to be written there at once. */
    String apart(Part part) {
        StringWriter written = new StringWriter(EXPECTED);
        try {
            part.write(new Markup(out.cloneWithWriter(written)));
        } catch (IOException impossible) {
            throw new UncheckedIOException("A string can always be written", impossible);
        }
        return written.toString();
    }

    Markup end(String element) throws IOException {
        out.endElement(element);
        return this;
    }
}
