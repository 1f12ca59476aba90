package ma.cmsm.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import ma.cmsm.api.hsds.HsdsResource;
import ma.cmsm.api.hsds.ServicesResource;
import ma.cmsm.api.http.ParameterGuard;
import ma.cmsm.api.http.RequestId;
import ma.cmsm.api.http.ResponseHeaders;
import ma.cmsm.api.manage.AuditVerificationResource;
import ma.cmsm.api.manage.ExportsResource;
import ma.cmsm.api.manage.FirstAccountsResource;
import ma.cmsm.api.manage.ImportsResource;
import ma.cmsm.api.manage.LexiconGroupsResource;
import ma.cmsm.api.manage.LexiconStopWordsResource;
import ma.cmsm.api.manage.LexiconTermsResource;
import ma.cmsm.api.manage.OperatorGuard;
import ma.cmsm.api.manage.ReindexResource;
import ma.cmsm.api.manage.SearchExplanationResource;
import ma.cmsm.api.manage.SearchesResource;
import ma.cmsm.api.openapi.OpenApiResource;
import ma.cmsm.api.problem.ProblemMapper;
import ma.cmsm.api.problem.ProblemWriter;
import ma.cmsm.api.problem.ProblemsResource;

/** All resources and providers, named one by one so that nothing is served by chance. */
@ApplicationPath("/")
public class ApiApplication extends Application {

    /** Where somebody finds something. */
    public static final Set<Class<?>> RESOURCES =
            Set.of(
                    HsdsResource.class,
                    ServicesResource.class,
                    OpenApiResource.class,
                    ProblemsResource.class,
                    ImportsResource.class,
                    ExportsResource.class,
                    ReindexResource.class,
                    LexiconTermsResource.class,
                    LexiconGroupsResource.class,
                    LexiconStopWordsResource.class,
                    SearchExplanationResource.class,
                    SearchesResource.class,
                    AuditVerificationResource.class,
                    FirstAccountsResource.class);

    /** What happens to every request. */
    public static final Set<Class<?>> PROVIDERS =
            Set.of(
                    RequestId.class,
                    ParameterGuard.class,
                    OperatorGuard.class,
                    ProblemMapper.class,
                    ProblemWriter.class,
                    ResponseHeaders.class);

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> all = new HashSet<>(RESOURCES);
        all.addAll(PROVIDERS);
        return all;
    }

    /**
     * OPTIONS answers with what is allowed, not with a description in a language of its own; and no
     * line waits in a buffer until there are enough of them.
     */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                "jersey.config.server.wadl.disableWadl",
                true,
                "jersey.config.server.contentLength.buffer",
                0);
    }
}
