package ma.cmsm.api.health;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/**
 * Makes the probe while this module starts: the server asks for health outside of any application,
 * and resources are not found from there.
 */
@WebListener
public class HealthStart implements ServletContextListener {

    @Inject DatabaseProbe probe;

    @Override
    public void contextInitialized(ServletContextEvent start) {
        probe.state();
    }
}
