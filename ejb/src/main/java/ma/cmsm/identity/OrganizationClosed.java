package ma.cmsm.identity;

/**
 * An organisation is no member for a while or for good: fired in the transaction that says so,
 * after its sessions have ended. What it has open with others is to go back to them.
 */
public record OrganizationClosed(String organization, OrganizationState state) {}
