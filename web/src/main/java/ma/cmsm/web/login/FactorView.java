package ma.cmsm.web.login;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import ma.cmsm.identity.SignIn;
import ma.cmsm.web.office.Desk;

/** The second step of signing in: a code of the telephone, or one of those kept on paper. */
@Named
@RequestScoped
public class FactorView {

    private static final Map<String, String> FIELDS = Map.of("identity.code", "form:secretCode");

    private SignIn signIn;
    private Arrival arrival;
    private Desk desk;

    private String code;

    /** For the proxy of the container. */
    protected FactorView() {}

    @Inject
    public FactorView(SignIn signIn, Arrival arrival, Desk desk) {
        this.signIn = signIn;
        this.arrival = arrival;
        this.desk = desk;
    }

    public void prove() {
        desk.attempt()
                .to(FIELDS, () -> signIn.proveFactor(desk.token(), code, desk.visit()))
                .map(opened -> arrival.goOn(opened, desk.request(), desk.response()))
                .ifPresent(desk.go()::to);
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
