package ma.cmsm.web.routes;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;

/**
 * A request as if its address had only been opened: another page than the one that was meant is
 * shown in answer to it, and what a form sent is not for that page.
 */
final class Fresh extends HttpServletRequestWrapper {

    private Fresh(HttpServletRequest request) {
        super(request);
    }

    static Fresh of(HttpServletRequest request) {
        return new Fresh(request);
    }

    @Override
    public String getMethod() {
        return "GET";
    }

    @Override
    public String getHeader(String name) {
        return name.equals("Faces-Request") ? null : super.getHeader(name);
    }

    @Override
    public String getParameter(String name) {
        return null;
    }

    @Override
    public String[] getParameterValues(String name) {
        return null;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Map.of();
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.emptyEnumeration();
    }
}
