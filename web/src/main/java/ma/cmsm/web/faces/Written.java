package ma.cmsm.web.faces;

import jakarta.el.ValueExpression;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.List;
import ma.cmsm.web.words.Words;

/**
 * A list that Java writes in one go. For what stands on a page many times: a component and some
 * expressions for each of hundreds of elements cost more than finding them.
 *
 * @param <T> what the list holds
 */
abstract class Written<T> extends UIComponentBase {

    private final String attribute;

    /**
     * @param attribute of the tag that holds the list
     */
    Written(String attribute) {
        this.attribute = attribute;
    }

    /** Writes the list. */
    abstract void write(List<T> list, Words words, Markup page);

    @Override
    public String getFamily() {
        return "cmsm";
    }

    @Override
    public boolean getRendersChildren() {
        return true;
    }

    @Override
    @SuppressWarnings("unchecked") // the type of the attribute stands in the tag library
    public void encodeChildren(FacesContext context) throws IOException {
        ValueExpression list = getValueExpression(attribute);
        Words words = (Words) context.getExternalContext().getRequestMap().get("t");
        List<T> all = (List<T>) list.getValue(context.getELContext());
        Markup part = new Markup();
        write(all, words, part);
        // In one go: each small piece would go through all the buffers of the response by itself.
        context.getResponseWriter().write(part.toString());
    }
}
