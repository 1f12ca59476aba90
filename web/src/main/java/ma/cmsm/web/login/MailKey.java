package ma.cmsm.web.login;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import ma.cmsm.platform.Refused;
import ma.cmsm.web.office.Desk;

/**
 * The key in the address of a mail. To look at the page spends nothing: programs that read mails
 * open every link.
 */
@Named
@RequestScoped
public class MailKey {

    private static final String CLOSED = "identity.link-closed";

    private Desk desk;
    private Boolean open;
    private boolean paused;

    /** For the proxy of the container. */
    protected MailKey() {}

    @Inject
    public MailKey(Desk desk) {
        this.desk = desk;
    }

    /** Empty when the address has none. */
    public String getValue() {
        String token = desk.request().getParameter("token");
        return token == null ? "" : token;
    }

    /** A page that a key opens. */
    public interface Page {

        boolean isOpen();
    }

    /** Asks before the page is written, so that the page can say why not. */
    public void load(Page page) {
        page.isOpen();
    }

    /** Whether the key still opens, asked once a page; who tries too many is told to wait. */
    boolean isOpen(Predicate<String> asked) {
        if (open == null) {
            Optional<Boolean> answer =
                    getValue().isEmpty()
                            ? Optional.of(false)
                            : desk.attempt().to(() -> asked.test(getValue()));
            paused = answer.isEmpty();
            open = answer.orElse(false);
        }
        return open;
    }

    /** Whether it is known to open nothing; nobody knows while one has to wait. */
    public boolean isClosed() {
        return open != null && !open && !paused;
    }

    /**
     * Does what the key is for; false as well when it has been spent meanwhile, and the page says
     * so.
     */
    boolean spend(BooleanSupplier work) {
        try {
            return work.getAsBoolean();
        } catch (Refused refused) {
            if (!refused.key().equals(CLOSED)) {
                throw refused;
            }
            open = false;
            return false;
        }
    }
}
