package ma.cmsm.planted.directory;

import org.apache.lucene.document.Document;

/** A second place that knows the search engine. */
public class UsesLucene {

    Document document;
}
