package ma.cmsm.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ma.cmsm.identity.Action;
import ma.cmsm.identity.Permission;
import ma.cmsm.identity.Place;
import ma.cmsm.identity.Session;
import ma.cmsm.identity.Stage;
import ma.cmsm.identity.Visit;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.Refused;
import ma.cmsm.web.gate.Access;
import ma.cmsm.web.gate.Addresses;
import ma.cmsm.web.gate.Cookies;
import ma.cmsm.web.gate.Entrant;
import ma.cmsm.web.gate.KeptText;
import ma.cmsm.web.gate.OfficePage;
import ma.cmsm.web.gate.RequestName;
import ma.cmsm.web.gate.Tongue;
import ma.cmsm.web.gate.Visits;
import ma.cmsm.web.words.Language;

/** Who asks for this page, and what pages there are for them. */
@Named
@RequestScoped
public class Me {

    private HttpServletRequest request;
    private Permission permission;
    private Clock clock;
    private KeptText kept;

    /** For the proxy of the container. */
    protected Me() {}

    @Inject
    public Me(HttpServletRequest request, Permission permission, Clock clock, KeptText kept) {
        this.request = request;
        this.permission = permission;
        this.clock = clock;
        this.kept = kept;
    }

    /** The session; pages for everybody may have none. */
    public Optional<Session> session() {
        return Entrant.of(request);
    }

    /** Who acts, in this request. */
    public Actor actor() {
        Actor actor = session().map(Session::actor).orElse(Actor.VISITOR);
        return actor.inRequest(RequestName.of(request));
    }

    /** The secret of the session, which its own doors ask for. */
    public String token() {
        return Cookies.session(request)
                .orElseThrow(() -> new Refused(Refused.Kind.FORBIDDEN, "identity.session-ended"));
    }

    /** From where somebody comes who has yet to prove who it is. */
    public Visit visit() {
        return Visits.of(request);
    }

    /** Whether something is allowed on something, be it after a step-up: what to offer. */
    public boolean may(Action action) {
        return session()
                .map(Session::actor)
                .filter(actor -> Access.toAnyOf(action).admits(actor, permission, clock))
                .isPresent();
    }

    /** Whether I may open a page. */
    public boolean opens(OfficePage page) {
        return page.judge(session(), permission, clock) == Access.Verdict.OPEN;
    }

    /** The pages of the menu that are for me. */
    public List<OfficePage> getMenu() {
        return OfficePage.menu().stream().filter(this::opens).toList();
    }

    public boolean isSignedIn() {
        return session().filter(each -> each.stage() == Stage.READY).isPresent();
    }

    public String getName() {
        return session().map(Session::accountName).orElse("");
    }

    public String getMail() {
        return session().map(Session::mail).orElse("");
    }

    /** The organisation acted for. */
    public Place getPlace() {
        return session().map(Session::place).orElse(null);
    }

    /** The organisations that could be acted for instead. */
    public List<Place> getOtherPlaces() {
        return session().map(Me::others).orElse(List.of());
    }

    private static List<Place> others(Session session) {
        return session.places().stream().filter(place -> !place.equals(session.place())).toList();
    }

    public Language getLanguage() {
        return Tongue.of(request);
    }

    public Locale getLocale() {
        return getLanguage().locale();
    }

    /** The address of this page. */
    public String getHere() {
        return Addresses.asked(request);
    }

    /** Whether another language can be chosen by a link: nothing typed would be lost. */
    public boolean isChoosingTongue() {
        return request.getMethod().equals("GET");
    }

    /** This page in every language, for who has no account yet. */
    public List<TongueLink> getTongues() {
        return Arrays.stream(Language.values()).map(this::tongue).toList();
    }

    private TongueLink tongue(Language each) {
        String here = getHere();
        return new TongueLink(
                each.getTag(),
                each.getDirection(),
                each.getOwnName(),
                here + (here.contains("?") ? "&" : "?") + "lang=" + each.getTag(),
                each == getLanguage());
    }

    /** Marks a form as mine, so that what I type into it is kept for me alone. */
    public String getAuthor() {
        return session().map(Session::actor).map(kept::author).orElse("");
    }
}
