package ma.cmsm.web.routes;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Scripts and stylesheets that come with Faces and PrimeFaces, for the pages of the back office.
 * They are in every copy of these libraries, so that anybody may read them.
 */
final class LibraryFiles {

    private static final String FOLDER = "/jakarta.faces.resource/";
    private static final Set<String> LIBRARIES = Set.of("primefaces", "jakarta.faces");
    private static final Set<String> KINDS = Set.of(".js.xhtml", ".css.xhtml");

    /** With this parameter the library would run code of a page. */
    private static final String DYNAMIC = "pfdrt";

    private LibraryFiles() {}

    /** Answers with such a file; false when none is asked for. */
    static boolean serve(
            String path,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        boolean asked =
                path.startsWith(FOLDER)
                        && KINDS.stream().anyMatch(path::endsWith)
                        && request.getParameter("ln") != null
                        && LIBRARIES.contains(request.getParameter("ln"))
                        && request.getParameter(DYNAMIC) == null;
        if (asked) {
            chain.doFilter(request, response);
        }
        return asked;
    }
}
