package ma.cmsm.web.faces;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextFactory;
import jakarta.faces.lifecycle.Lifecycle;
import jakarta.servlet.ServletRequest;
import ma.cmsm.web.gate.OfficePage;
import org.primefaces.context.PrimeFacesContext;
import org.primefaces.context.PrimeFacesContextFactory;
import org.primefaces.csp.CspState;

/**
 * Gives PrimeFaces to the pages of the back office only. A public page is written by Faces alone,
 * as if the library were not there.
 */
public class OfficeContexts extends FacesContextFactory {

    private static final String OFFICE = OfficeContexts.class.getName();

    private final FacesContextFactory plain;

    public OfficeContexts(FacesContextFactory wrapped) {
        super(wrapped);
        if (!(wrapped instanceof PrimeFacesContextFactory)) {
            throw new IllegalStateException("PrimeFaces expected, to step around: " + wrapped);
        }
        plain = wrapped.getWrapped();
    }

    /** Whether a page of the back office is being made. */
    static boolean isOffice(FacesContext context) {
        return context.getAttributes().containsKey(OFFICE);
    }

    @Override
    public FacesContext getFacesContext(
            Object servletContext, Object request, Object response, Lifecycle lifecycle) {
        FacesContext context = plain.getFacesContext(servletContext, request, response, lifecycle);
        boolean office = isForOffice((ServletRequest) request);
        CspState nonce = office ? new PageNonce(context) : new CspState(context);
        // We set the policy ourselves: this keeps the library's listener from adding another.
        nonce.setInitialized(true);
        context.getAttributes().put(CspState.class.getName(), nonce);
        if (office) {
            context.getAttributes().put(OFFICE, true);
            return new PrimeFacesContext(context);
        }
        return context;
    }

    private static boolean isForOffice(ServletRequest request) {
        return request.getAttribute(OfficePage.class.getName()) != null;
    }
}
