package ma.cmsm.web.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import ma.cmsm.web.gate.OfficePage;
import ma.cmsm.web.words.Words;

/** Where a form leads when all went well: every one ends in another page, asked for with GET. */
@ApplicationScoped
public class Go {

    private Notices notices;
    private Me me;

    /** For the proxy of the container. */
    protected Go() {}

    @Inject
    public Go(Notices notices, Me me) {
        this.notices = notices;
        this.me = me;
    }

    /**
     * After a change of what the public reads: this browser forgets its copies of our pages, which
     * others may show for a minute, so that who has changed one sees what it says now.
     */
    public Go afresh() {
        FacesContext.getCurrentInstance()
                .getExternalContext()
                .setResponseHeader("Clear-Site-Data", "\"cache\"");
        return this;
    }

    /** To a page, which says what was done. */
    public void to(OfficePage page, String key, Object... arguments) {
        to(page.getAddress(), key, arguments);
    }

    /** What the next page says besides. */
    public Go saying(String key, Object... arguments) {
        notices.say(Words.of(me.getLanguage()).with(key, arguments));
        return this;
    }

    /** The same for a page with a query. */
    public void to(String address, String key, Object... arguments) {
        saying(key, arguments).to(address);
    }

    /**
     * To an address of ours, as it stands: the server would put before it the scheme that it sees,
     * which is not that of the browser when a proxy stands between.
     */
    public void to(String address) {
        FacesContext context = FacesContext.getCurrentInstance();
        ExternalContext answer = context.getExternalContext();
        if (!context.getPartialViewContext().isAjaxRequest()) {
            answer.setResponseStatus(HttpServletResponse.SC_SEE_OTHER);
            answer.setResponseHeader("Location", address);
            context.responseComplete();
            return;
        }
        try {
            answer.redirect(address);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
