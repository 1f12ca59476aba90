package ma.cmsm.web.login;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import ma.cmsm.identity.Enrolled;
import ma.cmsm.identity.Enrolment;
import ma.cmsm.identity.Factors;
import ma.cmsm.web.office.Desk;

/** A telephone is set up as second factor: scan, type its code, note the codes for a bad day. */
@Named
@ViewScoped
public class EnrolView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Map<String, String> FIELDS = Map.of("identity.code", "form:secretCode");

    private Factors factors;
    private Arrival arrival;
    private Desk desk;

    private String secret;
    private QrPicture picture;
    private String code;
    private List<String> recoveryCodes = List.of();
    private String next;

    /** What the page draws. */
    public record QrPicture(int size, String path) implements Serializable {}

    /** For the proxy of the container. */
    protected EnrolView() {}

    @Inject
    public EnrolView(Factors factors, Arrival arrival, Desk desk) {
        this.factors = factors;
        this.arrival = arrival;
        this.desk = desk;
    }

    /** Begins when the page is opened; opening it again begins anew. */
    public void load() {
        desk.attempt().to(() -> factors.begin(desk.token())).ifPresent(this::show);
    }

    private void show(Enrolment enrolment) {
        secret = enrolment.secret();
        QrCode drawn = QrCode.of(enrolment.uri());
        picture = new QrPicture(drawn.size(), drawn.path());
    }

    /** The codes are shown by the answer to the form: no address leads to them again. */
    public void confirm() {
        desk.attempt()
                .to(FIELDS, () -> factors.confirm(desk.token(), code, desk.visit()))
                .ifPresent(this::enrolled);
    }

    private void enrolled(Enrolled enrolled) {
        recoveryCodes = enrolled.recoveryCodes();
        next = arrival.goOn(enrolled.session(), desk.request(), desk.response());
    }

    public void goOn() {
        desk.go().to(next);
    }

    public boolean isDone() {
        return !recoveryCodes.isEmpty();
    }

    public List<String> getRecoveryCodes() {
        return recoveryCodes;
    }

    public String getSecret() {
        return secret;
    }

    public QrPicture getPicture() {
        return picture;
    }

    public String getNext() {
        return next;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
