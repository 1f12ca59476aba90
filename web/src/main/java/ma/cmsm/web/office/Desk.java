package ma.cmsm.web.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import ma.cmsm.identity.Visit;
import ma.cmsm.platform.Actor;
import ma.cmsm.web.words.Words;

/** What the bean of an office page works with. */
@ApplicationScoped
public class Desk {

    private Me me;
    private Attempt attempt;
    private Go go;

    /** For the proxy of the container. */
    protected Desk() {}

    @Inject
    public Desk(Me me, Attempt attempt, Go go) {
        this.me = me;
        this.attempt = attempt;
        this.go = go;
    }

    public Me me() {
        return me;
    }

    /** Who acts, in this request. */
    public Actor actor() {
        return me.actor();
    }

    /** The secret of the session, which its own doors ask for. */
    public String token() {
        return me.token();
    }

    public Visit visit() {
        return me.visit();
    }

    /** Does what may be refused, and says so. */
    public Attempt attempt() {
        return attempt;
    }

    /** Where a form leads when all went well. */
    public Go go() {
        return go;
    }

    public Words words() {
        return Words.of(me.getLanguage());
    }

    public HttpServletRequest request() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }

    public HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }
}
