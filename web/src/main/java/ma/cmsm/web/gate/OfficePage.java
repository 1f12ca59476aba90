package ma.cmsm.web.gate;

import static ma.cmsm.identity.Action.APPLY_RETENTION;
import static ma.cmsm.identity.Action.APPROVE_RETENTION;
import static ma.cmsm.identity.Action.CHANGE_CONTENT_SETUP;
import static ma.cmsm.identity.Action.EDIT_SERVICE;
import static ma.cmsm.identity.Action.END_DEMONSTRATION;
import static ma.cmsm.identity.Action.MANAGE_CASE_WORKERS;
import static ma.cmsm.identity.Action.MANAGE_ORGANIZATIONS;
import static ma.cmsm.identity.Action.MANAGE_TECHNICAL_ACCOUNTS;
import static ma.cmsm.identity.Action.READ_ACCOUNTS;
import static ma.cmsm.identity.Action.READ_AUDIT_LOG;
import static ma.cmsm.identity.Action.READ_CASE_ACCESS;
import static ma.cmsm.identity.Action.READ_CONTENT_SETUP;
import static ma.cmsm.identity.Action.READ_RETENTION;
import static ma.cmsm.identity.Action.READ_TECHNICAL_LOG;
import static ma.cmsm.identity.Action.RENAME_COMMITTEE;
import static ma.cmsm.identity.Action.SET_CAPACITY;
import static ma.cmsm.identity.Action.VERIFY_AUDIT_LOG;
import static ma.cmsm.web.gate.Access.EVERYBODY;
import static ma.cmsm.web.gate.Access.SIGNED_IN;
import static ma.cmsm.web.gate.Access.during;
import static ma.cmsm.web.gate.Access.toAnyOf;

import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ma.cmsm.identity.Permission;
import ma.cmsm.identity.Session;
import ma.cmsm.identity.Stage;

/**
 * Every page behind the public site, and who may open it. What is not here is not there: a page
 * without a line in this table cannot be reached, and a test fails.
 */
public enum OfficePage {
    SIGN_IN("/login", "/login/signIn", EVERYBODY),
    FACTOR("/login/factor", "/login/factor", during(Stage.FACTOR)),
    ENROL("/login/enrol", "/login/enrol", during(Stage.ENROL, Stage.READY)),
    FORGOTTEN("/login/forgotten", "/login/forgotten", EVERYBODY),
    SIGN_OUT("/logout", "/login/signOut", EVERYBODY),
    MAILS("/login/mails", "/login/mails", EVERYBODY),
    // Addresses in mails.
    JOIN("/join", "/login/join", EVERYBODY),
    RESET("/reset", "/login/reset", EVERYBODY),
    SETUP("/setup", "/login/setup", EVERYBODY),

    HOME("/office", "/office/home", SIGNED_IN),
    STEP_UP("/office/step-up", "/office/stepUp", SIGNED_IN),
    ACCOUNT("/office/account", "/office/account", SIGNED_IN),
    PASSWORD("/office/account/password", "/office/account/password", SIGNED_IN),
    PROTECTION("/office/account/protection", "/office/account/protection", SIGNED_IN),
    SESSIONS("/office/account/sessions", "/office/account/sessions", SIGNED_IN),
    ACCOUNTS("/office/accounts", "/office/accounts", toAnyOf(READ_ACCOUNTS)),
    ACCOUNT_INVITE(
            "/office/accounts/invite",
            "/office/accounts/invite",
            toAnyOf(MANAGE_CASE_WORKERS, MANAGE_ORGANIZATIONS, MANAGE_TECHNICAL_ACCOUNTS)),
    ACCOUNT_SENT("/office/accounts/sent", "/office/accounts/sent", toAnyOf(READ_ACCOUNTS)),
    ACCOUNT_EDIT("/office/accounts/edit", "/office/accounts/edit", toAnyOf(READ_ACCOUNTS)),
    ACCOUNT_ROLES(
            "/office/accounts/roles",
            "/office/accounts/roles",
            toAnyOf(MANAGE_CASE_WORKERS, MANAGE_ORGANIZATIONS, MANAGE_TECHNICAL_ACCOUNTS)),
    ORGANIZATIONS(
            "/office/organizations",
            "/office/organizations",
            toAnyOf(MANAGE_ORGANIZATIONS, MANAGE_TECHNICAL_ACCOUNTS, READ_AUDIT_LOG)),
    ORGANIZATION_ADMIT(
            "/office/organizations/admit",
            "/office/organizations/admit",
            toAnyOf(MANAGE_ORGANIZATIONS)),
    ORGANIZATION_EDIT(
            "/office/organizations/edit",
            "/office/organizations/edit",
            toAnyOf(MANAGE_ORGANIZATIONS)),
    COMMITTEE(
            "/office/organizations/committee",
            "/office/organizations/committee",
            toAnyOf(RENAME_COMMITTEE)),
    SERVICES("/office/services", "/office/services", toAnyOf(EDIT_SERVICE)),
    SERVICE_RECORD("/office/services/record", "/office/services/record", toAnyOf(EDIT_SERVICE)),
    SERVICE_EDIT("/office/services/edit", "/office/services/edit", toAnyOf(EDIT_SERVICE)),
    SERVICE_PREVIEW("/office/services/preview", "/office/services/preview", toAnyOf(EDIT_SERVICE)),
    SERVICE_HISTORY("/office/services/history", "/office/services/history", toAnyOf(EDIT_SERVICE)),
    SERVICE_CHECKS("/office/services/checks", "/office/services/checks", toAnyOf(EDIT_SERVICE)),
    SERVICE_CAPACITY(
            "/office/services/capacity", "/office/services/capacity", toAnyOf(SET_CAPACITY)),
    REPORTS("/office/reports", "/office/reports", toAnyOf(EDIT_SERVICE)),
    REPORT_ANSWER("/office/reports/answer", "/office/reports/answer", toAnyOf(EDIT_SERVICE)),
    TROUBLED_MAILS("/office/mails", "/office/mails", toAnyOf(READ_TECHNICAL_LOG)),
    DEMONSTRATION("/office/demonstration", "/office/demonstration", toAnyOf(END_DEMONSTRATION)),
    LEXICON("/office/lexicon", "/office/lexicon", toAnyOf(READ_CONTENT_SETUP)),
    LEXICON_TERM("/office/lexicon/term", "/office/lexicon/term", toAnyOf(READ_CONTENT_SETUP)),
    LEXICON_GROUPS("/office/lexicon/groups", "/office/lexicon/groups", toAnyOf(READ_CONTENT_SETUP)),
    LEXICON_GROUP(
            "/office/lexicon/groups/edit",
            "/office/lexicon/groups/edit",
            toAnyOf(READ_CONTENT_SETUP)),
    LEXICON_STOP_WORDS(
            "/office/lexicon/stop-words", "/office/lexicon/stopWords", toAnyOf(READ_CONTENT_SETUP)),
    LEXICON_UNANSWERED(
            "/office/lexicon/unanswered",
            "/office/lexicon/unanswered",
            toAnyOf(READ_CONTENT_SETUP)),
    LEXICON_WHY("/office/lexicon/why", "/office/lexicon/why", toAnyOf(READ_CONTENT_SETUP)),
    VOCABULARIES("/office/vocabularies", "/office/vocabularies", toAnyOf(READ_CONTENT_SETUP)),
    VOCABULARY_TERM(
            "/office/vocabularies/term", "/office/vocabularies/term", toAnyOf(READ_CONTENT_SETUP)),
    VOCABULARY_ADD(
            "/office/vocabularies/add", "/office/vocabularies/add", toAnyOf(CHANGE_CONTENT_SETUP)),
    RETENTION("/office/retention", "/office/retention", toAnyOf(READ_RETENTION)),
    RETENTION_DECIDE(
            "/office/retention/decide",
            "/office/retention/decide",
            toAnyOf(APPROVE_RETENTION, APPLY_RETENTION)),
    AUDIT("/office/audit", "/office/audit", toAnyOf(READ_AUDIT_LOG, READ_TECHNICAL_LOG)),
    AUDIT_VERIFY("/office/audit/verify", "/office/audit/verify", toAnyOf(VERIFY_AUDIT_LOG)),
    TRAIL(
            "/office/trail",
            "/office/trail",
            toAnyOf(READ_CASE_ACCESS, READ_AUDIT_LOG, READ_TECHNICAL_LOG));

    /** The menu, in its order; everybody sees of it what they may open. */
    private static final List<OfficePage> MENU =
            List.of(
                    HOME,
                    SERVICES,
                    SERVICE_CHECKS,
                    SERVICE_CAPACITY,
                    REPORTS,
                    ACCOUNTS,
                    ORGANIZATIONS,
                    LEXICON,
                    VOCABULARIES,
                    RETENTION,
                    AUDIT,
                    ACCOUNT);

    private static final Map<String, OfficePage> BY_ADDRESS =
            Arrays.stream(values()).collect(Collectors.toMap(OfficePage::getAddress, page -> page));
    private static final Map<String, OfficePage> BY_VIEW =
            Arrays.stream(values()).collect(Collectors.toMap(OfficePage::view, page -> page));

    /** Out of reach of the server itself, which would show a file at its own address. */
    private static final String FOLDER = "/WEB-INF/pages";

    private static final String SUFFIX = ".xhtml";

    private final String address;
    private final String view;
    private final Access access;

    OfficePage(String address, String view, Access access) {
        this.address = address;
        this.view = FOLDER + view + SUFFIX;
        this.access = access;
    }

    /** The page at a path; empty when there is none. */
    public static Optional<OfficePage> at(String path) {
        return Optional.ofNullable(BY_ADDRESS.get(path));
    }

    /** The page that a Facelets file shows. */
    public static Optional<OfficePage> ofView(String view) {
        return Optional.ofNullable(BY_VIEW.get(view));
    }

    public static List<OfficePage> menu() {
        return MENU;
    }

    /** Whether a path is not of the public site, be there a page or not. */
    public static boolean isBelow(String path) {
        return path.startsWith("/office/")
                || path.startsWith("/login/")
                || BY_ADDRESS.containsKey(path);
    }

    /** Where it is, such as {@code /office/accounts}. */
    public String getAddress() {
        return address;
    }

    /** The entry of the menu that it belongs to; itself when to none. */
    public OfficePage getSection() {
        return MENU.stream()
                .filter(each -> each != HOME && (address + "/").startsWith(each.address + "/"))
                .max(Comparator.comparingInt(each -> each.address.length()))
                .orElse(this);
    }

    /** Its Facelets file. */
    public String view() {
        return view;
    }

    /** What the keys of its words begin with, such as {@code office_accounts_edit}. */
    public String words() {
        return view.substring(FOLDER.length() + 1, view.length() - SUFFIX.length())
                .replace('/', '_');
    }

    /** Whether the server remembers the page; those before sign-in stand for themselves. */
    public boolean keepsState() {
        return access != EVERYBODY && this != FACTOR;
    }

    /** The key of its name. */
    public String getTitle() {
        return words() + ".title";
    }

    /** The key of a sentence that says what it is for; pages of the menu have one. */
    public String getPurpose() {
        return words() + ".what";
    }

    /** Whether somebody may open it, or what comes first. */
    public Access.Verdict judge(Optional<Session> session, Permission permission, Clock clock) {
        return access.judge(session, permission, clock);
    }
}
