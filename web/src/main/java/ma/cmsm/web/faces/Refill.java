package ma.cmsm.web.faces;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UISelectBoolean;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.component.html.HtmlInputSecret;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import ma.cmsm.web.gate.Addresses;
import ma.cmsm.web.gate.Kept;
import ma.cmsm.web.words.Words;

/**
 * Puts back into a page what was sent from it and could not be taken: the session had ended, or the
 * second factor had to be proved first. It stands in the fields as if just typed, to be sent again.
 */
public class Refill implements SystemEventListener {

    @Override
    public boolean isListenerForSource(Object source) {
        return OfficeContexts.isOffice(FacesContext.getCurrentInstance());
    }

    @Override
    public void processEvent(SystemEvent event) {
        FacesContext context = event.getFacesContext();
        if (context.isPostback()) {
            return;
        }
        HttpSession session = (HttpSession) context.getExternalContext().getSession(false);
        HttpServletRequest request = (HttpServletRequest) context.getExternalContext().getRequest();
        Kept.takeFrom(session, Addresses.asked(request))
                .ifPresent(kept -> refill(context, kept.fields()));
    }

    private static void refill(FacesContext context, Map<String, List<String>> fields) {
        // First: looking at the fields already asks the page what there is to say. An error, for
        // ui:repeat forgets what was typed into its fields unless the page has one.
        Words words = (Words) context.getExternalContext().getRequestMap().get("t");
        context.addMessage(
                null, new FacesMessage(FacesMessage.SEVERITY_ERROR, words.get("kept.text"), null));
        context.getViewRoot()
                .visitTree(
                        VisitContext.createVisitContext(context),
                        (visit, component) -> visit(context, component, fields));
    }

    private static VisitResult visit(
            FacesContext context, UIComponent component, Map<String, List<String>> fields) {
        String name = component.getClientId(context);
        if (component instanceof UIForm form) {
            // What was sent from it before is not saved yet: the page is told by this.
            form.setSubmitted(fields.containsKey(name));
            return form.isSubmitted() ? VisitResult.ACCEPT : VisitResult.REJECT;
        }
        if (component instanceof EditableValueHolder field
                && !(component instanceof HtmlInputSecret)) {
            fill(field, fields.getOrDefault(name, List.of()));
        }
        return VisitResult.ACCEPT;
    }

    /** A box that was not ticked is not sent at all; any other field that was not is left alone. */
    private static void fill(EditableValueHolder field, List<String> values) {
        if (field instanceof UISelectMany) {
            field.setSubmittedValue(values.toArray(String[]::new));
        } else if (field instanceof UISelectBoolean) {
            field.setSubmittedValue(String.valueOf(!values.isEmpty()));
        } else if (!values.isEmpty()) {
            field.setSubmittedValue(values.get(0));
        }
    }
}
