package ma.cmsm.architecture;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What may be used without a right, and why. Whoever adds a line lets everybody in. */
final class OpenTable {

    private static final Map<String, List<String>> BY_REASON =
            Map.ofEntries(
                    Map.entry(
                            "public reading of what is published",
                            List.of(
                                    "api.hsds.HsdsResource.about",
                                    "api.hsds.HsdsResource.profile",
                                    "api.hsds.ServicesResource.list",
                                    "api.hsds.ServicesResource.one",
                                    "api.openapi.OpenApiResource.document",
                                    "api.problem.ProblemsResource.explain",
                                    "api.problem.ProblemsResource.explainToPeople",
                                    "directory.DirectoryQueries.card(SearchHit, String)",
                                    "directory.DirectoryQueries.card(SearchHit, String, Highlights, Optional)",
                                    "directory.DirectoryQueries.findOrganization",
                                    "directory.DirectoryQueries.findService",
                                    "directory.HsdsQueries.findService",
                                    "directory.HsdsQueries.full",
                                    "directory.HsdsQueries.listItem",
                                    "directory.Taxonomies.find",
                                    "directory.Taxonomies.findById",
                                    "directory.Taxonomies.home",
                                    "directory.Taxonomies.lineage",
                                    "directory.Taxonomies.offered",
                                    "directory.Taxonomies.terms",
                                    "search.ServiceSearch.find",
                                    "search.ServiceSearch.ids",
                                    "search.ServiceSearch.published",
                                    "search.ServiceSearch.suggest")),
                    Map.entry(
                            "the password, the code, or the link in a mail is the right",
                            List.of(
                                    "directory.ServiceAssurance.confirm(String, Visit)",
                                    "directory.ServiceAssurance.read",
                                    "directory.ServiceReports.codeOf",
                                    "directory.ServiceReports.find",
                                    "identity.Factors.begin",
                                    "identity.Factors.confirm",
                                    "identity.FirstSetup.complete",
                                    "identity.FirstSetup.isOpen",
                                    "identity.Invitations.accept",
                                    "identity.Invitations.find",
                                    "identity.Invitations.join",
                                    "identity.OwnAccount.changePassword",
                                    "identity.PasswordReset.ask",
                                    "identity.PasswordReset.complete",
                                    "identity.PasswordReset.isOpen",
                                    "identity.Sessions.actFor",
                                    "identity.Sessions.end",
                                    "identity.Sessions.find",
                                    "identity.SignIn.proveFactor",
                                    "identity.SignIn.withPassword")),
                    Map.entry(
                            "of one's own account alone",
                            List.of(
                                    "identity.Factors.renewRecoveryCodes",
                                    "identity.OrganizationQueries.directoryOrganization",
                                    "identity.OwnAccount.change",
                                    "identity.OwnAccount.get",
                                    "identity.OwnAccount.speak",
                                    "identity.Sessions.endOthers",
                                    "identity.Sessions.endOwn",
                                    "identity.Sessions.own")),
                    Map.entry(
                            "where a request enters: both look up its rule",
                            List.of("api.problem.ServerRefusals", "web.routes.PublicRoutes")),
                    Map.entry(
                            "behind the doors: nobody gets there but by a page that was opened",
                            List.of("web.routes.PageFaults")),
                    Map.entry(
                            "changes nothing and tells nothing of anybody",
                            List.of(
                                    "directory.ServiceAssurance.today",
                                    "directory.ServiceReports.receipt",
                                    "directory.ServiceReports.token",
                                    "identity.DemoMode.isOn",
                                    "identity.FirstSetup.isNeeded",
                                    "search.SearchIndex.generation",
                                    "search.SearchIndex.isReady",
                                    "search.SearchLog.count",
                                    "platform.Keyring.fingerprint(String, String)",
                                    "platform.Keyring.open",
                                    "platform.Keyring.seal",
                                    "platform.MailFolder.isMissingServer",
                                    "platform.Settings.home",
                                    "platform.Settings.text")),
                    Map.entry(
                            "for everybody in a demonstration, and nothing outside one",
                            List.of(
                                    "identity.DemoAccounts.all",
                                    "platform.MailFolder.isUsed",
                                    "platform.MailFolder.newest")));

    /** What the features ask each other with, which therefore cannot ask itself. */
    private static final Set<String> INNER =
            Set.of(
                    "audit.AuditLog.refused",
                    "audit.AuditLog.saw",
                    "audit.HeadExport.exportOfToday",
                    "directory.Taxonomies.refresh",
                    "identity.Acts.perform(Act, Work)",
                    "identity.Acts.refused",
                    "identity.DirectoryMembers.directoryOrganization",
                    "identity.DirectoryMembers.editorsOf",
                    "identity.DirectoryMembers.enter",
                    "identity.DirectoryMembers.memberOf",
                    "identity.LinkTries.look",
                    "identity.LinkTries.open",
                    "identity.People.names",
                    "identity.People.readers");

    private static final Set<String> ALL =
            BY_REASON.values().stream()
                    .flatMap(Collection::stream)
                    .collect(Collectors.toUnmodifiableSet());

    private OpenTable() {}

    /**
     * Whether something is meant to be open.
     *
     * @param name below the base package, such as {@code identity.SignIn.withPassword}
     */
    static boolean has(String name) {
        return ALL.contains(name);
    }

    /** Whether something is for other features, and for no page and no method of the API. */
    static boolean isInner(String name) {
        return INNER.contains(name);
    }

    static Stream<String> all() {
        return Stream.concat(ALL.stream(), INNER.stream());
    }
}
