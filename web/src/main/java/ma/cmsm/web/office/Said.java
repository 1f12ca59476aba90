package ma.cmsm.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** What a page says above its content: what was done, what is wrong and where. */
@Named
@RequestScoped
public class Said {

    /**
     * @param field id of the field to go to; empty when it is about the whole page
     */
    public record Line(String text, String field, boolean error) {}

    private Notices notices;
    private List<String> done;
    private List<Line> lines;

    /** For the proxy of the container. */
    protected Said() {}

    @Inject
    public Said(Notices notices) {
        this.notices = notices;
    }

    /** What was done; said once, when the page is written. */
    public List<String> getDone() {
        if (!isWriting()) {
            return List.of();
        }
        if (done == null) {
            done = notices.take();
        }
        return done;
    }

    /** What is wrong; before the page is written nobody knows yet. */
    public List<Line> getLines() {
        if (!isWriting()) {
            return List.of();
        }
        if (lines == null) {
            lines = lines(FacesContext.getCurrentInstance());
        }
        return lines;
    }

    private static boolean isWriting() {
        return FacesContext.getCurrentInstance().getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
    }

    private static List<Line> lines(FacesContext context) {
        List<Line> lines = new ArrayList<>();
        for (Iterator<String> ids = context.getClientIdsWithMessages(); ids.hasNext(); ) {
            String id = ids.next();
            context.getMessageList(id).forEach(message -> lines.add(line(message, id)));
        }
        return lines;
    }

    private static Line line(FacesMessage message, String id) {
        boolean error = message.getSeverity().compareTo(FacesMessage.SEVERITY_ERROR) >= 0;
        return new Line(message.getSummary(), id == null ? "" : id, error);
    }
}
