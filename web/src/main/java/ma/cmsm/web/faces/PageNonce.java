package ma.cmsm.web.faces;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import java.util.Map;
import ma.cmsm.platform.Tokens;
import org.primefaces.csp.CspState;

/**
 * The nonce of a page: a new one for every page, and the same one for what a page loads into itself
 * later. What the request says it was is not asked.
 */
final class PageNonce extends CspState {

    private static final String KEY = PageNonce.class.getName();

    private final FacesContext context;
    private String nonce;

    PageNonce(FacesContext context) {
        super(context);
        this.context = context;
    }

    @Override
    public String getNonce() {
        if (nonce == null) {
            nonce = choose(context.getViewRoot());
        }
        return nonce;
    }

    private String choose(UIViewRoot view) {
        if (view == null || view.isTransient()) {
            return Tokens.random();
        }
        Map<String, Object> kept = view.getViewMap(true);
        boolean loadsIntoItself = context.getPartialViewContext().isAjaxRequest();
        if (!loadsIntoItself || !kept.containsKey(KEY)) {
            kept.put(KEY, Tokens.random());
        }
        return (String) kept.get(KEY);
    }
}
