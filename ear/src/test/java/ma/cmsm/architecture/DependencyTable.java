package ma.cmsm.architecture;

import static ma.cmsm.architecture.DependencyTable.State.BUILT;
import static ma.cmsm.architecture.DependencyTable.State.TO_COME;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Who may use whom, by package below the base package. Change it together with the decision. */
final class DependencyTable {

    /** Whether a package has classes yet: a feature appears when it is built, no empty shells. */
    enum State {
        BUILT,
        TO_COME
    }

    /**
     * A part of the product.
     *
     * @param mayUse the other parts whose top level it may use
     */
    record Part(String name, State state, Set<String> mayUse) {}

    /** The features of the ejb module. */
    static final List<Part> FEATURES =
            List.of(
                    new Part("platform", BUILT, Set.of()),
                    new Part("identity", BUILT, Set.of("platform")),
                    new Part("audit", BUILT, Set.of("platform", "identity")),
                    new Part("search", BUILT, Set.of("platform")),
                    new Part("directory", BUILT, Set.of("platform", "identity", "audit", "search")),
                    new Part("content", TO_COME, Set.of("platform", "identity", "audit", "search")),
                    new Part(
                            "charter", TO_COME, Set.of("platform", "identity", "audit", "content")),
                    new Part(
                            "minutes",
                            TO_COME,
                            Set.of("platform", "identity", "audit", "content", "charter")),
                    new Part(
                            "referral",
                            TO_COME,
                            Set.of("platform", "identity", "audit", "directory", "charter")));

    private static final Set<String> ANY_FEATURE =
            FEATURES.stream().map(Part::name).collect(Collectors.toUnmodifiableSet());

    /** The pages for people. */
    static final Part WEB = new Part("web", BUILT, ANY_FEATURE);

    /** The content war: the doors for machines. */
    static final Part API = new Part("api", BUILT, ANY_FEATURE);

    /** Starts the product from outside and talks to it over HTTP only. */
    static final Part LAUNCHER = new Part("launcher", BUILT, Set.of());

    static final List<Part> OTHERS = List.of(WEB, API, LAUNCHER);

    /** A back room of any feature; the empty step before it stands for the feature's name. */
    private static final String ANY_BACK_ROOM = ".internal";

    /** Libraries, and the only packages that may use them. */
    static final Map<List<String>, List<String>> LIBRARIES =
            Map.of(
                    List.of("org.apache.lucene.."), List.of("search.internal"),
                    List.of("jakarta.persistence..", "org.eclipse.persistence.."),
                            List.of(ANY_BACK_ROOM),
                    List.of("jakarta.faces..", "org.primefaces..", "org.omnifaces.."),
                            List.of("web"),
                    List.of("jakarta.ws.rs.."), List.of("api"),
                    List.of("jakarta.servlet.."), List.of("web", "api"));

    private DependencyTable() {}
}
