package ma.cmsm.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import ma.cmsm.web.words.Words;

/** What happened and what to do, when a page cannot be shown. Needs nothing that could be away. */
@Named
@RequestScoped
public class ErrorView {

    private Words words;
    private Trouble trouble;
    private String requestId;

    public void load(Words inLanguage, Trouble what, String id) {
        words = inLanguage;
        trouble = what;
        requestId = id;
    }

    public String getTitle() {
        return words.get("site_error." + trouble + ".title");
    }

    public String getAdvice() {
        return words.get("site_error." + trouble + ".advice");
    }

    /** Whether there is nothing at the address, as far as the visitor may know. */
    public boolean isLost() {
        return trouble == Trouble.LOST;
    }

    /** Whether the number of the request helps: it leads to the line of the log. */
    public boolean isOurs() {
        return trouble == Trouble.AWAY || trouble == Trouble.BROKEN;
    }

    public String getRequestId() {
        return requestId;
    }
}
