package ma.cmsm.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import ma.cmsm.identity.internal.DemoHouse;

/**
 * The accounts of the demonstration, for whoever visits it: their passwords and codes are shown.
 * They sign in, and stay signed in, only while this is a demonstration; nobody can change their
 * password, factor, state or roles.
 */
@ApplicationScoped
public class DemoAccounts {

    private DemoHouse house;

    /** For the proxy of the container. */
    protected DemoAccounts() {}

    @Inject
    public DemoAccounts(DemoHouse house) {
        this.house = house;
    }

    /** All of them, with codes that work now; none outside the demonstration. */
    public List<DemoAccount> all() {
        return house.shown();
    }
}
