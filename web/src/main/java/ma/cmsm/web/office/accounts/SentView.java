package ma.cmsm.web.office.accounts;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.cmsm.identity.Inviting;
import ma.cmsm.identity.SentInvitation;
import ma.cmsm.platform.ListPage;
import ma.cmsm.platform.Role;
import ma.cmsm.web.gate.OfficePage;
import ma.cmsm.web.office.Desk;
import ma.cmsm.web.office.Moments;
import ma.cmsm.web.office.Pager;

/** Who was asked to work here and has not accepted: asked again, or not any more. */
@Named("accountsSent")
@ViewScoped
public class SentView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int LINES = 25;

    private Inviting inviting;
    private Invited invited;
    private Places places;
    private Moments moments;
    private Desk desk;

    private List<Line> lines;
    private Pager pager;

    /**
     * Somebody who was asked.
     *
     * @param managed whether who looks may ask again
     */
    public record Line(SentInvitation sent, String at, boolean managed) implements Serializable {}

    /** For the proxy of the container. */
    protected SentView() {}

    @Inject
    public SentView(Inviting inviting, Invited invited, Places places, Moments moments, Desk desk) {
        this.inviting = inviting;
        this.invited = invited;
        this.places = places;
        this.moments = moments;
        this.desk = desk;
    }

    public void load() {
        boolean inviter = desk.me().opens(OfficePage.ACCOUNT_INVITE);
        Map<String, List<Role>> roles = new HashMap<>();
        int page = Pager.page(desk.request());
        ListPage<SentInvitation> found = inviting.sent(desk.actor(), (page - 1) * LINES, LINES);
        pager = new Pager(OfficePage.ACCOUNT_SENT.getAddress(), page, LINES, found.total());
        lines = found.items().stream().map(sent -> line(sent, inviter, roles)).toList();
    }

    private Line line(SentInvitation sent, boolean inviter, Map<String, List<Role>> roles) {
        boolean managed =
                inviter
                        && roles.computeIfAbsent(sent.organization(), places::assignable)
                                .containsAll(sent.roles());
        return new Line(sent, moments.at(sent.sentAt(), desk.me().getLanguage()), managed);
    }

    public void again(SentInvitation sent) {
        act(() -> inviting.invite(desk.actor(), sent.again()), invited.key());
    }

    public void withdraw(SentInvitation sent) {
        act(
                () -> inviting.withdraw(desk.actor(), sent.organization(), sent.mail()),
                "office_accounts_sent.withdrawn");
    }

    private void act(Runnable work, String done) {
        if (desk.attempt().done(work)) {
            desk.go().to(OfficePage.ACCOUNT_SENT, done);
        }
    }

    public Pager getPager() {
        return pager;
    }

    public List<Line> getLines() {
        return lines;
    }
}
