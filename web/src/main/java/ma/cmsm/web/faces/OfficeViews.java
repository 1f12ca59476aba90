package ma.cmsm.web.faces;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.RequestDispatcher;
import java.util.Map;
import ma.cmsm.web.gate.OfficePage;

/**
 * Lets a form send to the address its page has, query and all: the name of a Facelets file is never
 * an address.
 */
public class OfficeViews extends ViewHandlerWrapper {

    public OfficeViews(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String view) {
        return OfficePage.ofView(view)
                .map(page -> page.getAddress() + query(context, view))
                .orElseGet(() -> super.getActionURL(context, view));
    }

    private static String query(FacesContext context, String view) {
        boolean same =
                context.getViewRoot() != null && view.equals(context.getViewRoot().getViewId());
        Map<String, Object> request = context.getExternalContext().getRequestMap();
        Object query = request.get(RequestDispatcher.FORWARD_QUERY_STRING);
        return same && query != null ? "?" + query : "";
    }
}
