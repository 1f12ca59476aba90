package ma.cmsm.web.office.services;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Locale;
import ma.cmsm.directory.RecordRef;
import ma.cmsm.directory.RecordRef.Kind;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.StableId;
import ma.cmsm.web.office.Query;

/** Which record an address asks for: {@code ?kind=service&id=…}; a service when it does not say. */
record Asked(Kind kind, String id) implements Serializable {

    /**
     * @throws Refused kind NOT_FOUND, key {@code directory.record-not-found}, when it is no id
     */
    static Asked of(HttpServletRequest request) {
        String id = Query.text(request, "id").toLowerCase(Locale.ROOT);
        if (!StableId.isUuid(id)) {
            throw new Refused(Refused.Kind.NOT_FOUND, "directory.record-not-found");
        }
        return new Asked(kind(request), id);
    }

    static Kind kind(HttpServletRequest request) {
        String typed = Query.text(request, "kind").toUpperCase(Locale.ROOT);
        for (Kind kind : Kind.values()) {
            if (kind.name().equals(typed)) {
                return kind;
            }
        }
        return Kind.SERVICE;
    }

    RecordRef ref() {
        return new RecordRef(kind, id);
    }

    /** The query that asks for it, with its question mark. */
    String query() {
        return "?kind=" + kind.word() + "&id=" + id;
    }
}
