package ma.cmsm.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import ma.cmsm.directory.ErrorReport.State;
import ma.cmsm.directory.internal.edit.Desk;
import ma.cmsm.directory.internal.edit.Desks;
import ma.cmsm.directory.internal.report.ReportCode;
import ma.cmsm.directory.internal.report.ReportLimit;
import ma.cmsm.directory.internal.report.ReportTable;
import ma.cmsm.identity.Act;
import ma.cmsm.identity.Action;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.Keyring;
import ma.cmsm.platform.ListPage;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.SignedTokens;

/**
 * Errors in the directory that visitors report, without an account. They wait for the editors of
 * the service's organisation and for the committee; an answer is read by who has the report's code.
 * Nothing is kept of who wrote.
 */
@ApplicationScoped
public class ServiceReports {

    /** Characters of a report and of an answer. */
    public static final int LONGEST = 1500;

    private static final String FORM = "report-form";
    private static final Duration FORM_LASTS = Duration.ofHours(2);
    private static final String RECEIPT = "report-receipt";
    private static final Duration RECEIPT_LASTS = Duration.ofMinutes(10);
    private static final int MOST = 200;

    private Desks desks;
    private SignedTokens tokens;
    private Keyring keyring;
    private ReportLimit limit;

    /** For the proxy of the container. */
    protected ServiceReports() {}

    @Inject
    public ServiceReports(Desks desks, SignedTokens tokens, Keyring keyring, ReportLimit limit) {
        this.desks = desks;
        this.tokens = tokens;
        this.keyring = keyring;
        this.limit = limit;
    }

    /** What a form about a service has to give back within two hours. */
    public String token(String service) {
        return tokens.sign(FORM, service, clock().instant().plus(FORM_LASTS));
    }

    /**
     * Takes a report in.
     *
     * @return the code that reads the answer
     * @throws Refused kind INVALID, key {@code directory.report-empty}, {@code
     *     directory.report-too-long} or {@code directory.report-form-old}; kind TOO_MANY, key
     *     {@code directory.report-limit}; kind NOT_FOUND, key {@code directory.record-not-found},
     *     when the service is not published
     */
    public String report(ReportError report) {
        throwUnlessWhole(report);
        ReportCode code = ReportCode.random();
        if (!report.trap().isEmpty()) {
            // Only programs fill it in; they need not know that nobody reads what they wrote.
            return code.text();
        }
        return limit.one(report.address(), () -> take(report, code));
    }

    private String take(ReportError report, ReportCode code) {
        String id = UUID.randomUUID().toString();
        Act act =
                Act.of(Actor.VISITOR, Action.REPORT_CARD_ERROR.code(), "service", report.service());
        return desks.change(
                RecordRef.service(report.service()),
                Action.REPORT_CARD_ERROR,
                act,
                (desk, sql) -> {
                    if (!desk.record().isPublic()) {
                        throw new Refused(Refused.Kind.NOT_FOUND, "directory.record-not-found");
                    }
                    new ReportTable(sql, keyring).add(id, report, code.hash(), now());
                    return code.text();
                });
    }

    private void throwUnlessWhole(ReportError report) {
        if (report.text().isBlank()) {
            throw new Refused(Refused.Kind.INVALID, "directory.report-empty");
        }
        if (report.text().length() > LONGEST) {
            throw new Refused(Refused.Kind.INVALID, "directory.report-too-long", LONGEST);
        }
        if (tokens.open(FORM, report.token()).filter(report.service()::equals).isEmpty()) {
            throw new Refused(Refused.Kind.INVALID, "directory.report-form-old");
        }
    }

    /**
     * What an address may hold instead of a code, to show it to who has just sent the report: it is
     * sealed, and opens for ten minutes.
     */
    public String receipt(String code) {
        byte[] sealed = keyring.seal(RECEIPT, code.getBytes(StandardCharsets.US_ASCII), RECEIPT);
        String subject = Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        return tokens.sign(RECEIPT, subject, clock().instant().plus(RECEIPT_LASTS));
    }

    /** The code that a receipt of ours was made for; empty when it is none, or its time is over. */
    public Optional<String> codeOf(String receipt) {
        return tokens.open(RECEIPT, receipt)
                .map(subject -> keyring.open(RECEIPT, decoded(subject), RECEIPT))
                .map(code -> new String(code, StandardCharsets.US_ASCII));
    }

    private static byte[] decoded(String subject) {
        return Base64.getUrlDecoder().decode(subject);
    }

    /** What became of a report; empty when no report has the code. */
    public Optional<ReportAnswer> find(String code) {
        return ReportCode.read(code)
                .flatMap(
                        known ->
                                desks.reading(
                                        sql -> new ReportTable(sql, keyring).byCode(known.hash())));
    }

    /** The reports an actor answers, those waiting longest first, answered ones last. */
    public ListPage<ErrorReport> list(
            Optional<State> state, Optional<String> service, int offset, int limit, Actor actor) {
        var scope = desks.scope(actor, Action.EDIT_SERVICE);
        int rows = Math.min(MOST, Math.max(1, limit));
        return desks.reading(
                sql ->
                        new ReportTable(sql, keyring)
                                .page(scope, state, service, Math.max(0, offset), rows));
    }

    /**
     * One report.
     *
     * @throws Refused kind NOT_FOUND, key {@code directory.report-not-found} or {@code
     *     identity.not-found}
     */
    public ErrorReport get(String id, Actor actor) {
        Act act = Act.of(actor, "read-report", "error-report", id);
        ErrorReport report = found(id, act);
        return desks.look(
                RecordRef.service(report.service()),
                Action.EDIT_SERVICE,
                act,
                (record, sql) -> report);
    }

    private ErrorReport found(String id, Act act) {
        return desks.reading(sql -> new ReportTable(sql, keyring).find(id))
                .orElseGet(() -> desks.refuse(act, "directory.report-not-found"));
    }

    /**
     * Answers a report, in words for the one who wrote it.
     *
     * @throws Refused kind INVALID, key {@code directory.answer-empty} or {@code
     *     directory.report-too-long}; kind NOT_FOUND, key {@code directory.report-not-found} or
     *     {@code identity.not-found}; kind CONFLICT, key {@code directory.report-stale}, when
     *     somebody else was faster
     */
    public void answer(String id, long version, String text, Actor actor) {
        if (text.isBlank()) {
            throw new Refused(Refused.Kind.INVALID, "directory.answer-empty");
        }
        close(id, version, State.ANSWERED, text, actor, "answer-report");
    }

    /**
     * Closes a report that needs nothing done.
     *
     * @param text why, for the one who wrote it; may be empty
     */
    public void dismiss(String id, long version, String text, Actor actor) {
        close(id, version, State.DISMISSED, text, actor, "dismiss-report");
    }

    private void close(
            String id, long version, State state, String text, Actor actor, String action) {
        if (text.length() > LONGEST) {
            throw new Refused(Refused.Kind.INVALID, "directory.report-too-long", LONGEST);
        }
        Act act = Act.of(actor, action, "error-report", id);
        ErrorReport report = found(id, act);
        desks.change(
                RecordRef.service(report.service()),
                Action.EDIT_SERVICE,
                act,
                (desk, sql) -> {
                    Desk.Hand hand = desks.hand(actor);
                    boolean closed =
                            new ReportTable(sql, keyring)
                                    .close(id, version, state, text.strip(), hand);
                    if (!closed) {
                        throw new Refused(Refused.Kind.CONFLICT, "directory.report-stale");
                    }
                    return id;
                });
    }

    private Clock clock() {
        return desks.clock();
    }

    private Instant now() {
        return clock().instant().truncatedTo(ChronoUnit.MICROS);
    }
}
