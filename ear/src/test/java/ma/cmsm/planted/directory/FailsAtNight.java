package ma.cmsm.planted.directory;

import jakarta.ejb.Timeout;

/** A timer that ends with the first exception but one. */
public class FailsAtNight {

    @Timeout
    void round() {
        work();
    }

    private void work() {
        // What it is does not matter
    }
}
