package ma.cmsm.api.manage;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;
import ma.cmsm.api.problem.ProblemException;
import ma.cmsm.api.problem.ProblemType;
import ma.cmsm.platform.Settings;

/**
 * Lets in whoever knows the token in the file {@code operator.token} of the data folder. Without
 * that file, or with an empty one, nobody.
 */
@Provider
@OperatorOnly
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class OperatorGuard implements ContainerRequestFilter {

    private static final Logger LOG = System.getLogger(OperatorGuard.class.getName());
    private static final String FILE = "operator.token";
    private static final String BEARER = "Bearer ";

    private Settings settings;

    /** For the proxy of the container. */
    protected OperatorGuard() {}

    @Inject
    public OperatorGuard(Settings settings) {
        this.settings = settings;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Optional<String> shown = shown(request.getHeaderString(HttpHeaders.AUTHORIZATION));
        if (shown.isEmpty() || !token().filter(token -> same(token, shown.get())).isPresent()) {
            throw new ProblemException(ProblemType.UNAUTHENTICATED);
        }
    }

    private static Optional<String> shown(String authorization) {
        return Optional.ofNullable(authorization)
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip());
    }

    /** Read each time: the operator changes it without a restart. */
    private Optional<String> token() {
        Path file = settings.home().resolve(FILE);
        try {
            return Optional.of(Files.readString(file).strip()).filter(token -> !token.isEmpty());
        } catch (IOException unreadable) {
            LOG.log(Level.WARNING, "Nobody is let in: cannot read the operator token {0}", file);
            return Optional.empty();
        }
    }

    /** Takes as long whatever differs, so that nobody finds the token letter by letter. */
    private static boolean same(String token, String shown) {
        return MessageDigest.isEqual(
                token.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }
}
