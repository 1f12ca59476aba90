package ma.cmsm.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import ma.cmsm.built.Build;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The EAR exactly as it was built, and a war with the tests beside its own. */
final class TestedEar {

    private static final String DESCRIPTOR = "META-INF/application.xml";
    private static final String TESTS =
            "<module><web><web-uri>test.war</web-uri>"
                    + "<context-root>/test</context-root></web></module>";

    private TestedEar() {}

    static EnterpriseArchive with(Class<?>... tests) {
        EnterpriseArchive ear =
                ShrinkWrap.createFromZipFile(EnterpriseArchive.class, Build.ear().toFile());
        List<Class<?>> classes = new ArrayList<>(List.of(tests));
        classes.add(InServer.class);
        classes.add(NobodySignsIn.class);
        WebArchive war =
                ShrinkWrap.create(WebArchive.class, "test.war")
                        .addClasses(classes.toArray(Class<?>[]::new))
                        .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
        String modules = read(ear).replaceFirst("<module>", TESTS + "<module>");
        ear.delete(DESCRIPTOR);
        return ear.addAsModule(Testable.archiveToTest(war))
                .setApplicationXML(new StringAsset(modules));
    }

    private static String read(EnterpriseArchive ear) {
        try (var descriptor = ear.get(DESCRIPTOR).getAsset().openStream()) {
            return new String(descriptor.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
