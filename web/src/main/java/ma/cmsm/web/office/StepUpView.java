package ma.cmsm.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import ma.cmsm.identity.Session;
import ma.cmsm.identity.SignIn;
import ma.cmsm.web.gate.Addresses;
import ma.cmsm.web.gate.Cookies;
import ma.cmsm.web.gate.OfficePage;

/** The second factor is proved once more before something that matters; then one goes on there. */
@Named("stepUp")
@RequestScoped
public class StepUpView {

    private static final Map<String, String> FIELDS = Map.of("identity.code", "form:secretCode");

    private SignIn signIn;
    private Desk desk;

    private String code;

    /** For the proxy of the container. */
    protected StepUpView() {}

    @Inject
    public StepUpView(SignIn signIn, Desk desk) {
        this.signIn = signIn;
        this.desk = desk;
    }

    /** Who has no second factor yet sets one up first. */
    public void load() {
        if (desk.me().session().flatMap(Session::enrolBy).isPresent()) {
            desk.go().to(OfficePage.ENROL.getAddress());
        }
    }

    public void prove() {
        desk.attempt()
                .to(FIELDS, () -> signIn.proveFactor(desk.token(), code, desk.visit()))
                .ifPresent(
                        opened -> {
                            Cookies.put(desk.response(), opened);
                            desk.request().changeSessionId();
                            desk.go().to(getNext());
                        });
    }

    /** Where it is needed. */
    public String getNext() {
        return Addresses.ours(desk.request().getParameter("next"));
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
