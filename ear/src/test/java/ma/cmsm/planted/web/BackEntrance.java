package ma.cmsm.planted.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;

/** A page beside the table of pages. */
@WebServlet("/back")
public class BackEntrance extends HttpServlet {

    private static final long serialVersionUID = 1L;
}
