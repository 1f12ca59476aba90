package ma.cmsm.identity;

import java.util.Locale;

/** What somebody may or may not do: the rights of the platform, in the words of its charter. */
public enum Action {
    READ_PUBLIC,
    REPORT_CARD_ERROR,
    EDIT_SERVICE,
    SET_CAPACITY,
    WRITE_NEWS,
    PUBLISH_NEWS,
    READ_CONTENT_SETUP,
    /**
     * What coordinators may propose of types, languages, webhooks and tokens. They come with the
     * headless content: until then no door asks for it, and the office offers nothing by it.
     */
    PROPOSE_CONTENT_SETUP,
    CHANGE_CONTENT_SETUP,
    READ_MEMBER_DOCUMENT,
    WRITE_MINUTES,
    PUBLISH_MINUTES,
    APPROVE_MINUTES,
    RESTRICT_MINUTES,
    READ_RESTRICTED_PASSAGE,
    SIGN_CHARTER,
    COUNTERSIGN_CHARTER,
    VERIFY_SIGNATURE,
    CREATE_CASE,
    READ_CASE,
    EDIT_CASE,
    SEND_REFERRAL,
    WITHDRAW_REFERRAL,
    CLOSE_REFERRAL,
    VALIDATE_RISK,
    GRANT_EXCEPTION,
    LIST_VALIDATIONS,
    ACKNOWLEDGE_REFERRAL,
    ASK_ABOUT_REFERRAL,
    ACCEPT_REFERRAL,
    REFUSE_REFERRAL,
    REPORT_OUTCOME,
    RECORD_CONSENT_WITHDRAWAL,
    REASSIGN_REFERRAL,
    REOPEN_REFERRAL,
    MARK_REFERRAL_AS_ERROR,
    READ_DELAYS,
    READ_STATISTICS,
    EXPORT_CASE,
    EXPORT_CASES,
    ASK_FOR_ERASURE,
    APPROVE_ERASURE_FIRST,
    APPROVE_ERASURE_SECOND,
    RUN_ERASURE,
    READ_ERASURE_PROOF,
    READ_ACCOUNTS,
    MANAGE_CASE_WORKERS,
    MANAGE_ORGANIZATIONS,
    RENAME_COMMITTEE,
    APPOINT_SUPERVISOR,
    MANAGE_TECHNICAL_ACCOUNTS,
    READ_CASE_ACCESS,
    READ_TECHNICAL_LOG,
    READ_AUDIT_LOG,
    VERIFY_AUDIT_LOG,
    READ_RETENTION,
    APPROVE_RETENTION,
    APPLY_RETENTION,
    END_DEMONSTRATION;

    /** Its name in the audit log, such as {@code edit-service}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
