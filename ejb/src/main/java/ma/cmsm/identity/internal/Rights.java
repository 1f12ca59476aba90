package ma.cmsm.identity.internal;

import static ma.cmsm.identity.Action.*;
import static ma.cmsm.identity.Detail.CODES;
import static ma.cmsm.identity.Detail.CODES_AND_ORGANIZATIONS;
import static ma.cmsm.identity.Detail.EXISTENCE;
import static ma.cmsm.identity.Detail.LARGE_FIGURES;
import static ma.cmsm.identity.Scope.Condition.APPROVED;
import static ma.cmsm.identity.Scope.Condition.ASSIGNED;
import static ma.cmsm.identity.Scope.Condition.BY_SELF;
import static ma.cmsm.identity.Scope.Condition.NAMED;
import static ma.cmsm.identity.Scope.Condition.NOT_BY_SELF;
import static ma.cmsm.identity.Scope.Side.ANY;
import static ma.cmsm.identity.Scope.Side.OWN;
import static ma.cmsm.identity.Scope.Side.OWN_OR_RECEIVED;
import static ma.cmsm.identity.Scope.Side.RECEIVED;
import static ma.cmsm.identity.internal.Grant.Proof.FRESH_FACTOR;
import static ma.cmsm.identity.internal.Grant.Proof.LEGAL_REPRESENTATIVE;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import ma.cmsm.identity.Action;
import ma.cmsm.identity.Scope.Side;
import ma.cmsm.platform.Role;

/**
 * The table of rights: who (role) may do what (action) on whose things. Initials as in the design:
 * visitor, member editor, focal point, supervisor, coordinator, administrator, auditor.
 */
public final class Rights {

    private static final Role V = Role.VISITOR;
    private static final Role E = Role.MEMBER_EDITOR;
    private static final Role F = Role.FOCAL_POINT;
    private static final Role S = Role.SUPERVISOR;
    private static final Role C = Role.COORDINATOR;
    private static final Role A = Role.ADMINISTRATOR;
    private static final Role U = Role.AUDITOR;

    private static final Map<Action, List<Grant>> TABLE = new EnumMap<>(Action.class);

    static {
        publicSite();
        charterAndMinutes();
        cases();
        referrals();
        figuresAndExports();
        erasure();
        accounts();
        logs();
    }

    private Rights() {}

    /** Every cell of an action that is not "no". */
    public static List<Grant> of(Action action) {
        return TABLE.getOrDefault(action, List.of());
    }

    private static void publicSite() {
        allow(READ_PUBLIC, ANY, V, E, F, S, C, A, U);
        allow(REPORT_CARD_ERROR, ANY, V, E, F, S, C);
        allow(EDIT_SERVICE, OWN, E);
        allow(EDIT_SERVICE, ANY, C);
        allow(SET_CAPACITY, OWN, E, F);
        allow(SET_CAPACITY, ANY, C);
        allow(WRITE_NEWS, OWN, E);
        allow(WRITE_NEWS, ANY, C);
        allow(PUBLISH_NEWS, OWN, E);
        allow(PUBLISH_NEWS, ANY, C);
        allow(READ_CONTENT_SETUP, ANY, C, A, U);
        allow(PROPOSE_CONTENT_SETUP, ANY, C, A);
        allow(CHANGE_CONTENT_SETUP, ANY, A);
    }

    private static void charterAndMinutes() {
        allow(READ_MEMBER_DOCUMENT, ANY, E, F, S, C, U);
        allow(WRITE_MINUTES, ANY, E, C);
        allow(PUBLISH_MINUTES, Grant.to(E, ANY).when(APPROVED), Grant.to(C, ANY).when(APPROVED));
        allow(APPROVE_MINUTES, ANY, C);
        allow(RESTRICT_MINUTES, ANY, C);
        for (Role role : List.of(E, F, S)) {
            allow(READ_RESTRICTED_PASSAGE, Grant.to(role, ANY).when(NAMED));
            allow(SIGN_CHARTER, Grant.to(role, OWN).with(LEGAL_REPRESENTATIVE, FRESH_FACTOR));
        }
        allow(READ_RESTRICTED_PASSAGE, ANY, C);
        allow(READ_RESTRICTED_PASSAGE, Grant.to(U, ANY).only(EXISTENCE));
        allow(COUNTERSIGN_CHARTER, Grant.to(C, ANY).with(FRESH_FACTOR));
        allow(VERIFY_SIGNATURE, ANY, U);
    }

    private static void cases() {
        allow(CREATE_CASE, OWN, F, S);
        for (Action action : List.of(READ_CASE, EDIT_CASE)) {
            allow(action, Grant.to(F, OWN).when(ASSIGNED));
            allow(action, OWN, S);
        }
        allow(READ_CASE_ACCESS, Grant.to(F, OWN).when(BY_SELF));
        allow(READ_CASE_ACCESS, OWN, S);
        allow(READ_CASE_ACCESS, Grant.to(U, ANY).only(CODES));
    }

    private static void referrals() {
        for (Action action : List.of(SEND_REFERRAL, WITHDRAW_REFERRAL, CLOSE_REFERRAL)) {
            allow(action, OWN, F, S);
        }
        allow(VALIDATE_RISK, Grant.to(S, OWN).when(NOT_BY_SELF));
        allow(GRANT_EXCEPTION, Grant.to(S, OWN).when(NOT_BY_SELF).with(FRESH_FACTOR));
        allow(LIST_VALIDATIONS, OWN, S);
        allow(LIST_VALIDATIONS, ANY, U);
        for (Action action :
                List.of(
                        ACKNOWLEDGE_REFERRAL,
                        ASK_ABOUT_REFERRAL,
                        ACCEPT_REFERRAL,
                        REFUSE_REFERRAL,
                        REPORT_OUTCOME)) {
            allow(action, RECEIVED, F, S);
        }
        allow(RECORD_CONSENT_WITHDRAWAL, OWN_OR_RECEIVED, F, S);
        for (Action action : List.of(REASSIGN_REFERRAL, REOPEN_REFERRAL, MARK_REFERRAL_AS_ERROR)) {
            allow(action, OWN, S);
        }
    }

    private static void figuresAndExports() {
        allow(READ_DELAYS, OWN, F, S);
        allow(READ_DELAYS, Grant.to(C, ANY).only(CODES_AND_ORGANIZATIONS));
        allow(READ_DELAYS, Grant.to(U, ANY).only(CODES));
        allow(READ_STATISTICS, OWN, F, S);
        allow(READ_STATISTICS, Grant.to(C, ANY).only(LARGE_FIGURES));
        allow(READ_STATISTICS, Grant.to(U, ANY).only(LARGE_FIGURES));
        allow(
                EXPORT_CASE,
                Grant.to(F, OWN).with(FRESH_FACTOR),
                Grant.to(S, OWN).with(FRESH_FACTOR));
        allow(EXPORT_CASES, Grant.to(S, OWN).with(FRESH_FACTOR));
    }

    private static void erasure() {
        allow(ASK_FOR_ERASURE, OWN, F, S);
        allow(APPROVE_ERASURE_FIRST, OWN, S);
        allow(APPROVE_ERASURE_SECOND, Grant.to(C, ANY).when(NOT_BY_SELF).only(CODES));
        allow(RUN_ERASURE, Grant.to(A, ANY).when(APPROVED).only(CODES));
        allow(READ_ERASURE_PROOF, ANY, U);
    }

    private static void accounts() {
        allow(READ_ACCOUNTS, OWN, S);
        allow(READ_ACCOUNTS, ANY, C, A, U);
        allow(MANAGE_CASE_WORKERS, Grant.to(S, OWN).with(FRESH_FACTOR));
        allow(MANAGE_ORGANIZATIONS, Grant.to(C, ANY).with(FRESH_FACTOR));
        allow(RENAME_COMMITTEE, Grant.to(A, OWN).with(FRESH_FACTOR));
        allow(APPOINT_SUPERVISOR, Grant.to(C, ANY).with(FRESH_FACTOR));
        allow(MANAGE_TECHNICAL_ACCOUNTS, Grant.to(A, ANY).with(FRESH_FACTOR));
    }

    private static void logs() {
        allow(READ_TECHNICAL_LOG, ANY, A, U);
        allow(READ_AUDIT_LOG, ANY, U);
        allow(VERIFY_AUDIT_LOG, ANY, U);
        allow(READ_RETENTION, ANY, C, A, U);
        allow(APPROVE_RETENTION, ANY, C);
        allow(APPLY_RETENTION, ANY, A);
        allow(END_DEMONSTRATION, Grant.to(A, ANY).with(FRESH_FACTOR));
    }

    private static void allow(Action action, Side side, Role... roles) {
        for (Role role : roles) {
            allow(action, Grant.to(role, side));
        }
    }

    private static void allow(Action action, Grant... grants) {
        TABLE.computeIfAbsent(action, key -> new ArrayList<>()).addAll(List.of(grants));
    }
}
