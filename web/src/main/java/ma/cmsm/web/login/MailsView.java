package ma.cmsm.web.login;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ma.cmsm.platform.MailFolder;
import ma.cmsm.platform.Refused;
import ma.cmsm.web.office.Desk;
import ma.cmsm.web.office.Moments;

/** In a demonstration, the mails that go nowhere, for everybody to see. */
@Named("demoMails")
@RequestScoped
public class MailsView {

    private static final int NEWEST = 20;
    private static final String LINK = "(?=https?://\\S)|(?<=https?://\\S{1,400})(?=\\s)";

    /**
     * @param text in parts, links by themselves
     */
    public record Line(String at, String recipient, String subject, List<String> text) {}

    private MailFolder folder;
    private Moments moments;
    private Desk desk;

    private List<Line> lines;

    /** For the proxy of the container. */
    protected MailsView() {}

    @Inject
    public MailsView(MailFolder folder, Moments moments, Desk desk) {
        this.folder = folder;
        this.moments = moments;
        this.desk = desk;
    }

    public void load() {
        if (!folder.isUsed()) {
            throw new Refused(Refused.Kind.NOT_FOUND, "identity.not-found");
        }
        lines = folder.newest(NEWEST).stream().map(this::line).toList();
    }

    private Line line(MailFolder.Filed filed) {
        return new Line(
                moments.at(filed.at(), desk.me().getLanguage()),
                filed.mail().recipient(),
                filed.mail().subject(),
                List.of(filed.mail().text().split(LINK)));
    }

    public List<Line> getLines() {
        return lines;
    }
}
