package ma.cmsm.web.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a form sent that could not be taken, until its page is open again.
 *
 * @param address of the page
 * @param fields values by the name of the field; no passwords, no codes, nothing of Faces' own
 */
public record Kept(String address, Map<String, List<String>> fields) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Fields whose id begins so are passwords and codes: they are typed again. */
    static final String SECRET = "secret";

    /** What a form of Faces sends of itself. */
    private static final String FORM = "form";

    private static final String KEY = Kept.class.getName();

    /** Characters, names of the fields included: more than anybody types into a form of ours. */
    static final int MOST = 200_000;

    public Kept {
        fields = Map.copyOf(fields);
    }

    /** What this request sent. */
    public static Kept sent(HttpServletRequest request) {
        return sent(Addresses.asked(request), request);
    }

    /** What this request sent, for another page: the one that it was typed into. */
    public static Kept sent(String address, HttpServletRequest request) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        request.getParameterMap()
                .forEach(
                        (name, values) -> {
                            if (isText(name)) {
                                fields.put(name, List.of(values));
                            }
                        });
        return new Kept(address, fields);
    }

    private static boolean isText(String name) {
        String field = name.substring(name.lastIndexOf(':') + 1);
        return !field.startsWith(SECRET)
                && !name.startsWith("jakarta.faces.")
                && !name.startsWith("primefaces.")
                && !name.equals(KeptText.AUTHOR);
    }

    /** Whether it holds anything of the form that pages have. */
    public boolean isTyped() {
        return fields.containsKey(FORM);
    }

    /**
     * Leaves it for the next time that its page is opened in this session; what no form of ours can
     * send is left nowhere.
     */
    public void leaveIn(HttpSession session) {
        if (isBounded()) {
            session.setAttribute(KEY, this);
        }
    }

    /** Whether it is no longer than {@value #MOST} characters. */
    boolean isBounded() {
        long length = address.length();
        for (Map.Entry<String, List<String>> field : fields.entrySet()) {
            length += field.getKey().length();
            for (String value : field.getValue()) {
                length += value.length();
            }
        }
        return length <= MOST;
    }

    /** Takes what was left for a page, if anything was. */
    public static Optional<Kept> takeFrom(HttpSession session, String address) {
        if (session == null
                || !(session.getAttribute(KEY) instanceof Kept kept)
                || !kept.address().equals(address)) {
            return Optional.empty();
        }
        session.removeAttribute(KEY);
        return Optional.of(kept);
    }
}
