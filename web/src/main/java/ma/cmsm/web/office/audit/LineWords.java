package ma.cmsm.web.office.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ma.cmsm.audit.AuditEntry;
import ma.cmsm.web.office.Desk;
import ma.cmsm.web.office.Moments;

/** Says a line of the record in words. */
@Named("lineWords")
@RequestScoped
public class LineWords {

    private Moments moments;
    private Desk desk;

    /** For the proxy of the container. */
    protected LineWords() {}

    @Inject
    public LineWords(Moments moments, Desk desk) {
        this.moments = moments;
        this.desk = desk;
    }

    public String at(AuditEntry line) {
        return moments.at(line.at(), desk.me().getLanguage());
    }

    public String fields(AuditEntry line) {
        return String.join(", ", line.fields());
    }

    /** What it was, in words where there are any; else its code. */
    public String of(String keys, String code) {
        String key = keys + code;
        String words = desk.words().get(key);
        return words.equals(key) ? code : words;
    }
}
