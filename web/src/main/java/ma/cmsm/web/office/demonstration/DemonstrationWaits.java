package ma.cmsm.web.office.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import ma.cmsm.identity.DemoMode;
import ma.cmsm.web.gate.OfficePage;
import ma.cmsm.web.office.Me;
import ma.cmsm.web.office.Waits;
import ma.cmsm.web.words.Words;

/** As long as this is a demonstration, who can end it is shown where. */
@ApplicationScoped
public class DemonstrationWaits implements Waits {

    private DemoMode mode;

    /** For the proxy of the container. */
    protected DemonstrationWaits() {}

    @Inject
    public DemonstrationWaits(DemoMode mode) {
        this.mode = mode;
    }

    @Override
    public List<Task> tasks(Me me, Words words) {
        if (!mode.isOn() || !me.opens(OfficePage.DEMONSTRATION)) {
            return List.of();
        }
        String address = OfficePage.DEMONSTRATION.getAddress();
        return List.of(new Task(words.get("office_demonstration.wait"), address, false));
    }
}
