package ma.cmsm.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import ma.cmsm.built.Build;
import ma.cmsm.launcher.database.EmbeddedDatabase;
import ma.cmsm.launcher.host.Folders;
import ma.cmsm.launcher.host.Ports;
import ma.cmsm.launcher.server.Domain;
import ma.cmsm.launcher.server.ServerInstall;
import ma.cmsm.launcher.server.ServerPlan;

/**
 * A server set up as the launcher does it, on free ports, with an empty database of its own that
 * runs until the tests end. Arquillian finds it by the system properties that {@code
 * arquillian.xml} names.
 */
final class PreparedServer implements AutoCloseable {

    private static final Path FOLDER = Build.TARGET.resolve("in-container");

    /** The launcher opens the site's door at the end of a start; here nobody else would. */
    private static final String CLOSED_DOOR =
            "(<network-listener(?=[^>]*\\sname=\"http-listener-1\")[^>]*?)\\senabled=\"false\"";

    private final EmbeddedDatabase database;

    PreparedServer() throws IOException {
        Folders.delete(FOLDER);
        Path temp = Files.createDirectories(FOLDER.resolve("home/tmp"));
        database = EmbeddedDatabase.start(Build.database(FOLDER));
        Path payara = FOLDER.resolve("payara");
        ServerInstall install = ServerInstall.unpacked(Build.payaraZip(), payara);
        int administration = Ports.pickFree();
        new Domain(install, FOLDER.resolve("server.log"))
                .prepare(
                        new ServerPlan(
                                "127.0.0.1", Ports.pickFree(), administration, "1g", false, temp),
                        "deployed by Arquillian");
        configure(payara.resolve("glassfish/domains"));
        System.setProperty("cmsm.test.payara", payara.toString());
        System.setProperty("cmsm.test.administration", Integer.toString(administration));
    }

    private void configure(Path domains) throws IOException {
        Path domain = domains.resolve("cmsm/config");
        // Arquillian logs in with the empty password of a fresh server; ours has a secret one.
        Files.copy(
                domains.resolve("domain1/config/admin-keyfile"),
                domain.resolve("admin-keyfile"),
                StandardCopyOption.REPLACE_EXISTING);
        Path file = domain.resolve("domain.xml");
        StringBuilder options = new StringBuilder();
        settings().forEach((key, value) -> options.append(option(key, value)));
        String text = Files.readString(file).replaceFirst(CLOSED_DOOR, "$1");
        Files.writeString(file, text.replaceFirst("</java-config>", options + "</java-config>"));
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("cmsm.home", FOLDER.resolve("home").toString());
        settings.put("cmsm.db.url", database.access().url());
        settings.put("cmsm.db.user", database.access().user());
        settings.put("cmsm.db.password", database.access().password());
        settings.put("cmsm.demo", "true");
        return settings;
    }

    private static String option(String key, String value) {
        String escaped = value.replace("&", "&amp;");
        return "<jvm-options>-D" + key + "=" + escaped + "</jvm-options>";
    }

    @Override
    public void close() throws IOException {
        database.close();
    }
}
