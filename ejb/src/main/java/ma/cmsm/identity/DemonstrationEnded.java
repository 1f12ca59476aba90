package ma.cmsm.identity;

/**
 * This is no demonstration any more: fired once that is committed.
 *
 * @param withdrawsServices whether the services it brought are to be withdrawn
 */
public record DemonstrationEnded(boolean withdrawsServices) {}
