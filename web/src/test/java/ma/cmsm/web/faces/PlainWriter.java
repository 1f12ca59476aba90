package ma.cmsm.web.faces;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;

/** Writes HTML as the server's writer does, with no server around it. */
final class PlainWriter extends ResponseWriter {

    private final StringWriter out = new StringWriter();
    private boolean isStarting;

    @Override
    public String toString() {
        return out.toString();
    }

    @Override
    public void startElement(String name, UIComponent component) {
        finishStart();
        out.append('<').append(name);
        isStarting = true;
    }

    @Override
    public void writeAttribute(String name, Object value, String property) {
        if (!isStarting) {
            throw new IllegalStateException("No element to have " + name);
        }
        out.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
    }

    @Override
    public void writeURIAttribute(String name, Object value, String property) {
        writeAttribute(name, value, property);
    }

    @Override
    public void endElement(String name) {
        if (isStarting && name.equals("input")) {
            isStarting = false;
            out.append(" />");
        } else {
            finishStart();
            out.append("</").append(name).append('>');
        }
    }

    @Override
    public void writeText(Object text, String property) {
        finishStart();
        out.append(escaped(text));
    }

    @Override
    public void writeText(char[] text, int offset, int length) {
        writeText(new String(text, offset, length), null);
    }

    @Override
    public void write(char[] text, int offset, int length) {
        finishStart();
        out.write(text, offset, length);
    }

    private void finishStart() {
        if (isStarting) {
            isStarting = false;
            out.append('>');
        }
    }

    private static String escaped(Object text) {
        return text.toString()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public void writeComment(Object comment) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ResponseWriter cloneWithWriter(Writer writer) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getContentType() {
        return "text/html";
    }

    @Override
    public String getCharacterEncoding() {
        return "UTF-8";
    }

    @Override
    public void startDocument() {}

    @Override
    public void endDocument() {}

    @Override
    public void flush() {}

    @Override
    public void close() throws IOException {
        out.close();
    }
}
