package ma.cmsm.directory.internal.hsds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.directory.internal.publish.PublishedJson;

/** A published representation as the open data gives it away. */
public final class PublicService {

    private final Taxonomies taxonomies;

    public PublicService(Taxonomies taxonomies) {
        this.taxonomies = taxonomies;
    }

    /** Fully nested, as HSDS {@code /services/{id}} has it. */
    public ObjectNode full(byte[] representation, String language) {
        ObjectNode service = PublishedJson.read(representation);
        ConfidentialPlaces.leaveOut(service);
        return finish(service, language);
    }

    /** One-to-one fields, organization and program, as HSDS {@code /services} lists it. */
    public ObjectNode listItem(byte[] representation, String language) {
        try {
            return finish(ListItem.read(PublishedJson.text(representation)), language);
        } catch (IOException | IndexOutOfBoundsException broken) {
            throw new IllegalStateException("The published representation is no JSON", broken);
        }
    }

    private ObjectNode finish(ObjectNode service, String language) {
        ReaderLanguage.apply(service, language);
        new TermDetails(taxonomies, language).nest(service);
        Conformance.apply(service);
        return service;
    }
}
