package ma.cmsm.web.office.vocabulary;

import java.util.Map;

/** Where a form of names says what is wrong with them. */
final class NewNames {

    static final Map<String, String> FIELDS =
            Map.of(
                    "directory.term-name-missing", "form:fr",
                    "directory.term-code", "form:part",
                    "directory.term-taken", "form:part");

    private NewNames() {}
}
