package ma.cmsm.platform;

/**
 * Who acts. Every write use case names one, so that permission and audit have somebody to ask
 * about.
 *
 * @param name stable technical name, never a person's name: it may be written to logs
 */
public record Actor(String name) {

    /** The operator of this installation, known by the operator token. */
    public static final Actor OPERATOR = new Actor("operator");

    /** The product itself: seeding, timers, recovery. */
    public static final Actor SYSTEM = new Actor("system");
}
