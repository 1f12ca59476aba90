package ma.cmsm.identity;

/** Whether an organisation is a member; the accounts of others cannot act for it. */
public enum OrganizationState {
    ACTIVE,
    SUSPENDED,
    LEFT
}
