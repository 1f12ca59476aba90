package ma.cmsm.web.office;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** What was done, to be said once on the next page. */
@Named
@SessionScoped
public class Notices implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<String> waiting = new ArrayList<>();

    public void say(String words) {
        waiting.add(words);
    }

    /** What waits to be said; it is said by this. */
    public List<String> take() {
        List<String> said = List.copyOf(waiting);
        waiting.clear();
        return said;
    }
}
