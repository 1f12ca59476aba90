package ma.cmsm.web.routes;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Next to Faces: what a page throws is answered before the server sees it, which would write every
 * refusal into its log with all frames.
 */
@WebFilter(servletNames = "faces", dispatcherTypes = DispatcherType.FORWARD)
public class PageFaults extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String ANSWER = PageFaults.class.getName();

    /** What is answered instead of a page. */
    @FunctionalInterface
    interface Answer {
        void to(Exception failed) throws IOException, ServletException;
    }

    /** Says what to answer if the page that is shown next fails. */
    static void expect(HttpServletRequest request, Answer answer) {
        request.setAttribute(ANSWER, answer);
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException failed) {
            if (!(request.getAttribute(ANSWER) instanceof Answer answer)) {
                throw failed;
            }
            // Once: the page that says what is wrong may fail as well
            request.removeAttribute(ANSWER);
            answer.to(failed);
        }
    }
}
