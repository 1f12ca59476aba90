package ma.cmsm.web.office.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.cmsm.identity.ChangeProfile;
import ma.cmsm.identity.Notice;
import ma.cmsm.identity.OwnAccount;
import ma.cmsm.identity.Profile;
import ma.cmsm.platform.Refused;
import ma.cmsm.web.gate.OfficePage;
import ma.cmsm.web.office.Desk;

/** Name, language, and which mails one wants. */
@Named("profile")
@ViewScoped
public class ProfileView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Map<String, String> FIELDS =
            Map.of("identity.name", "form:name", "identity.language", "form:language");

    private OwnAccount own;
    private Desk desk;

    private String mail;
    private String name;
    private String language;
    private List<String> wanted;
    private long version;

    /** For the proxy of the container. */
    protected ProfileView() {}

    @Inject
    public ProfileView(OwnAccount own, Desk desk) {
        this.own = own;
        this.desk = desk;
    }

    public void load() {
        Profile profile = own.get(desk.actor());
        mail = profile.mail();
        name = profile.name();
        language = profile.language();
        wanted =
                Arrays.stream(Notice.values())
                        .filter(notice -> !profile.muted().contains(notice))
                        .map(Notice::name)
                        .toList();
        version = profile.version();
    }

    public void save() {
        if (desk.attempt().done(FIELDS, this::change)) {
            desk.go().to(OfficePage.ACCOUNT, "office_account.saved");
        }
    }

    private void change() {
        try {
            own.change(desk.actor(), new ChangeProfile(name, language, muted(), version));
        } catch (Refused refused) {
            if (refused.key().equals("identity.stale")) {
                version = own.get(desk.actor()).version();
            }
            throw refused;
        }
    }

    private Set<Notice> muted() {
        Set<Notice> muted = EnumSet.allOf(Notice.class);
        wanted.forEach(notice -> muted.remove(Notice.valueOf(notice)));
        return muted;
    }

    public List<Notice> getNotices() {
        return List.of(Notice.values());
    }

    public String getMail() {
        return mail;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public List<String> getWanted() {
        return wanted;
    }

    public void setWanted(List<String> wanted) {
        this.wanted = wanted;
    }
}
