package ma.cmsm.web.office.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import ma.cmsm.identity.Factors;
import ma.cmsm.identity.OwnAccount;
import ma.cmsm.identity.Profile;
import ma.cmsm.web.office.Desk;

/** The second factor: which there is, and new recovery codes. */
@Named("protection")
@ViewScoped
public class ProtectionView implements Serializable {

    private static final long serialVersionUID = 1L;

    private OwnAccount own;
    private Factors factors;
    private Desk desk;

    private boolean factor;
    private boolean fixed;
    private int codesLeft;
    private List<String> recoveryCodes = List.of();

    /** For the proxy of the container. */
    protected ProtectionView() {}

    @Inject
    public ProtectionView(OwnAccount own, Factors factors, Desk desk) {
        this.own = own;
        this.factors = factors;
        this.desk = desk;
    }

    public void load() {
        Profile profile = own.get(desk.actor());
        factor = profile.hasFactor();
        fixed = profile.demo();
        codesLeft = profile.recoveryCodesLeft();
    }

    /** The codes are shown by the answer to the form: no address leads to them again. */
    public void renew() {
        desk.attempt()
                .to(() -> factors.renewRecoveryCodes(desk.actor()))
                .ifPresent(
                        codes -> {
                            recoveryCodes = List.copyOf(codes);
                            codesLeft = codes.size();
                        });
    }

    public boolean isFactor() {
        return factor;
    }

    /** Whether it stays as it is. */
    public boolean isFixed() {
        return fixed;
    }

    /** How many recovery codes are left, in words. */
    public String getCodesLeft() {
        return desk.words().with("office_account_protection.left", codesLeft);
    }

    public List<String> getRecoveryCodes() {
        return recoveryCodes;
    }
}
