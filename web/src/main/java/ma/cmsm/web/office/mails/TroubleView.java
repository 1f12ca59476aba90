package ma.cmsm.web.office.mails;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ma.cmsm.identity.MailCare;
import ma.cmsm.platform.ListPage;
import ma.cmsm.platform.MailFolder;
import ma.cmsm.platform.MailQueue.Troubled;
import ma.cmsm.web.office.Desk;
import ma.cmsm.web.office.Moments;

/** The mails in trouble, those that wait longest first. */
@Named("troubledMails")
@RequestScoped
public class TroubleView {

    private static final int MOST = 100;

    private MailCare care;
    private MailFolder folder;
    private Moments moments;
    private Desk desk;

    private List<Line> lines;
    private long total;
    private boolean missingServer;

    /**
     * A mail, with its moments in words.
     *
     * @param next when it is tried again
     */
    public record Line(String recipient, String since, String next, int tries) {}

    /** For the proxy of the container. */
    protected TroubleView() {}

    @Inject
    public TroubleView(MailCare care, MailFolder folder, Moments moments, Desk desk) {
        this.care = care;
        this.folder = folder;
        this.moments = moments;
        this.desk = desk;
    }

    public void load() {
        ListPage<Troubled> found = care.troubled(MOST, desk.actor());
        missingServer = folder.isMissingServer();
        total = missingServer ? care.waiting(desk.actor()) : found.total();
        lines = found.items().stream().map(this::line).toList();
    }

    private Line line(Troubled mail) {
        return new Line(
                mail.recipient(),
                moments.at(mail.since(), desk.me().getLanguage()),
                moments.at(mail.next(), desk.me().getLanguage()),
                mail.tries());
    }

    public List<Line> getLines() {
        return lines;
    }

    /** Whether nothing was tried, for there is nobody to take it. */
    public boolean isMissingServer() {
        return missingServer;
    }

    /** How many there are, be it more than are shown. */
    public String getFound() {
        return desk.words().with("office_mails.found", total);
    }
}
