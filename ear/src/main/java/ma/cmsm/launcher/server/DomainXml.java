package ma.cmsm.launcher.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import javax.xml.xpath.XPathNodes;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** A server configuration file, {@code domain.xml}, as a tree that is edited in place. */
final class DomainXml {
    private final Document document;
    private final XPath xpath = XPathFactory.newInstance().newXPath();

    private DomainXml(Document document) {
        this.document = document;
    }

    /** Reads the file; an {@link IOException} also says that it is not well-formed. */
    static DomainXml read(Path file) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null); // it would print to the console
            return new DomainXml(builder.parse(file.toFile()));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(file + " cannot be read", e);
        }
    }

    /** Replaces the file in one step. */
    void write(Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            TransformerFactory.newInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(part.toFile()));
        } catch (TransformerException e) {
            throw new IOException(file + " cannot be written", e);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * The elements at this path; in an unknown server version an expected one may be missing, which
     * must not go unseen.
     */
    List<Element> all(String path) {
        return elements(path).toList();
    }

    /** The one element at this path. */
    Element one(String path) {
        List<Element> found = all(path);
        if (found.size() != 1) {
            throw new IllegalStateException(
                    found.size() + " elements instead of one in domain.xml at " + path);
        }
        return found.get(0);
    }

    /** Sets one attribute on every element at this path. */
    void set(String path, String attribute, String value) {
        all(path).forEach(element -> element.setAttribute(attribute, value));
    }

    void remove(String path) {
        all(path).forEach(element -> element.getParentNode().removeChild(element));
    }

    /**
     * The one child of this name, made when it is not there: the server leaves out what it has a
     * default for.
     */
    Element child(Element parent, String name) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeName().equals(name)) {
                return (Element) node;
            }
        }
        return append(parent, name, "");
    }

    /** Appends an element with a text. */
    Element append(Element parent, String name, String text) {
        Element child = document.createElement(name);
        child.setTextContent(text);
        parent.appendChild(child);
        return child;
    }

    private java.util.stream.Stream<Element> elements(String path) {
        try {
            XPathNodes nodes = xpath.evaluateExpression(path, document, XPathNodes.class);
            return java.util.stream.StreamSupport.stream(nodes.spliterator(), false)
                    .map(Element.class::cast);
        } catch (XPathExpressionException e) {
            throw new IllegalArgumentException(path, e);
        }
    }
}
