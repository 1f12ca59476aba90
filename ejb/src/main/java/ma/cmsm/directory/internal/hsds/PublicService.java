package ma.cmsm.directory.internal.hsds;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
        return finish(ListItem.of(PublishedJson.read(representation)), language);
    }

    private ObjectNode finish(ObjectNode service, String language) {
        ReaderLanguage.apply(service, language);
        new TermDetails(taxonomies, language).nest(service);
        Conformance.apply(service);
        return service;
    }
}
