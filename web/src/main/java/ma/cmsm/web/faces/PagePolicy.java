package ma.cmsm.web.faces;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import ma.cmsm.web.routes.Headers;
import org.primefaces.PrimeFaces;
import org.primefaces.context.PrimeFacesContext;

/**
 * Tells the browser which scripts of an office page are ours: those with the nonce of this page. It
 * comes when the page is built and not yet written: only then is it known whether it keeps state.
 */
public class PagePolicy implements SystemEventListener {

    @Override
    public boolean isListenerForSource(Object source) {
        return OfficeContexts.isOffice(FacesContext.getCurrentInstance());
    }

    @Override
    public void processEvent(SystemEvent event) {
        FacesContext context = event.getFacesContext();
        String nonce = PrimeFacesContext.getCspState(context).getNonce();
        context.getExternalContext()
                .setResponseHeader("Content-Security-Policy", Headers.policy(nonce));
        PrimeFaces.current()
                .executeInitScript("if(window.PrimeFaces)PrimeFaces.csp.init('" + nonce + "')");
    }
}
