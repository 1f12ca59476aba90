package ma.cmsm.launcher.server;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * Our settings in a {@code domain.xml}. Applied before every start, and applying them twice changes
 * nothing: ports and heap may differ from one start to the next.
 *
 * <p>Two listeners remain, the site's and the administration's, so that instances run side by side.
 * The site's is opened, after the application is enabled, by the last command of a start, see
 * {@link Server}: before the application is there, the server would answer in its place, and call
 * itself healthy.
 */
final class DomainEditor {
    private static final String CONFIG = "/domain/configs/config[@name='server-config']";
    private static final String LISTENER =
            CONFIG + "/network-config/network-listeners/network-listener";
    private static final String SITE =
            CONFIG + "/network-config/protocols/protocol[@name='http-listener-1']/http";
    static final String SITE_LISTENER = "http-listener-1";

    private static final String JMS_HOST = "default_JMS_host";
    private static final String STAYS_OPEN = ";DB_CLOSE_ON_EXIT=FALSE";
    private static final String LOOPBACK = "127.0.0.1";
    private static final String COMPRESSED =
            "text/html,text/xml,text/plain,text/css,text/javascript,"
                    + "application/javascript,application/json,application/problem+json,image/svg+xml";

    /**
     * Bytes of all headers of a request, its address among them: 10,000 letters of any script, six
     * bytes each as addresses write them, are searched for like fewer. Beyond that the server
     * refuses without a word.
     */
    private static final String MOST_OF_HEADERS = "98304";

    /** Of zlib's nine. Against its usual 6, measured: a third of the time less, 5 % more bytes. */
    private static final String COMPRESSION_LEVEL = "4";

    /** Options of ours and those they replace, recognised by how they begin. */
    private static final Set<String> REPLACED =
            Set.of(
                    "-server",
                    "-Xmx",
                    "-XX:TieredStopAtLevel",
                    "-XX:+UseSerialGC",
                    "-XX:+UseParallelGC",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-Djava.io.tmpdir",
                    "-Dfile.encoding",
                    "-Dproduct.name",
                    "-Dosgi.shell",
                    "-Dgosh",
                    "-Dorg.glassfish.additionalOSGiBundlesToStart");

    private final DomainXml xml;

    DomainEditor(DomainXml xml) {
        this.xml = xml;
    }

    void apply(ServerPlan plan) {
        listen(SITE_LISTENER, plan.httpAddress(), plan.httpPort());
        xml.one(LISTENER + "[@name='" + SITE_LISTENER + "']").setAttribute("enabled", "false");
        listen("admin-listener", LOOPBACK, plan.adminPort());
        xml.set("/domain/servers/server/application-ref[@ref='cmsm']", "enabled", "false");
        closeOtherDoors();
        answerLean();
        jvm(plan);
    }

    /**
     * Takes the deployed application out, so that a changed one is not started first and replaced
     * afterwards.
     */
    void forgetApplications() {
        xml.remove("/domain/applications/application");
        xml.remove("/domain/servers/server/application-ref");
    }

    private void listen(String listener, String address, int port) {
        Element element = xml.one(LISTENER + "[@name='" + listener + "']");
        element.setAttribute("address", address);
        element.setAttribute("port", Integer.toString(port));
    }

    private void closeOtherDoors() {
        xml.one(LISTENER + "[@name='http-listener-2']").setAttribute("enabled", "false");
        xml.set(
                CONFIG + "/http-service/virtual-server[@id='server']",
                "network-listeners",
                SITE_LISTENER);
        xml.set(CONFIG + "/iiop-service/iiop-listener", "enabled", "false");
        xml.set(CONFIG + "/iiop-service/iiop-listener", "address", LOOPBACK);
        xml.one(CONFIG + "/admin-service/jmx-connector").setAttribute("enabled", "false");
        stopMessaging();
        xml.one(CONFIG + "/hazelcast-config-specific-configuration")
                .setAttribute("enabled", "false");
        tameTimerDatabase();
        keepTimers();
    }

    /** By itself the server throws a timer away whose work failed twice. */
    private void keepTimers() {
        Element service =
                xml.child(xml.child(xml.one(CONFIG), "ejb-container"), "ejb-timer-service");
        Element property = xml.child(service, "property");
        property.setAttribute("name", "reschedule-failed-timer");
        property.setAttribute("value", "true");
    }

    /** Without this the server listens for messages on port 7676 of every interface. */
    private void stopMessaging() {
        Element service = xml.child(xml.one(CONFIG), "jms-service");
        service.setAttribute("type", "DISABLED");
        service.setAttribute("default-jms-host", JMS_HOST);
        xml.child(service, "jms-host").setAttribute("name", JMS_HOST);
    }

    /**
     * The server's built-in H2 opens a port of its own when asked to serve several processes; one
     * is enough. It also closes itself as soon as the JVM ends, and the timer service, which ends
     * later, then asked it in vain for 20 seconds.
     */
    private void tameTimerDatabase() {
        for (Element url :
                xml.all("/domain/resources/jdbc-connection-pool/property[@name='URL']")) {
            String plain = url.getAttribute("value").replace(";AUTO_SERVER=TRUE", "");
            url.setAttribute("value", plain.replace(STAYS_OPEN, "") + STAYS_OPEN);
        }
    }

    private void answerLean() {
        Element http = xml.one(SITE);
        http.setAttribute("xpowered-by", "false");
        http.setAttribute("server-header", "false");
        http.setAttribute("trace-enabled", "false");
        http.setAttribute("header-buffer-length-bytes", MOST_OF_HEADERS);
        http.setAttribute("compression", "on");
        http.setAttribute("compressable-mime-type", COMPRESSED);
        http.setAttribute("compression-min-size-bytes", "512");
        http.setAttribute("compression-level", COMPRESSION_LEVEL);
        http.setAttribute(
                "request-timeout-seconds", "7200"); // an import of a whole country is one request
        xml.one(CONFIG + "/thread-pools/thread-pool[@name='http-thread-pool']")
                .setAttribute("max-thread-pool-size", "50");
    }

    private void jvm(ServerPlan plan) {
        for (Element option : xml.all(CONFIG + "/java-config/jvm-options")) {
            if (REPLACED.stream().anyMatch(option.getTextContent().strip()::startsWith)) {
                option.getParentNode().removeChild(option);
            }
        }
        Element java = xml.one(CONFIG + "/java-config");
        options(plan).forEach(option -> xml.append(java, "jvm-options", option));
    }

    private static List<String> options(ServerPlan plan) {
        List<String> always =
                List.of(
                        "-Xmx" + plan.heap(),
                        "-XX:+ExitOnOutOfMemoryError", // a half-dead server is worse than a
                        // restarted one
                        "-Djava.io.tmpdir=" + plan.temp(),
                        "-Dproduct.name=CMSM", // or the server's own pages name its version
                        "-Dfile.encoding=UTF-8", // on JDK 17 the default still follows the
                        // machine's locale
                        "-Dorg.glassfish.additionalOSGiBundlesToStart=org.apache.felix.fileinstall"); // without the remote shell
        List<String> jit = plan.fullJit() ? STEADY_LOAD : QUICK_START;
        return Stream.concat(always.stream(), jit.stream()).toList();
    }

    /** Half of the CPU of a start, measured; a site with steady load wants the full JIT. */
    private static final List<String> QUICK_START =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    /** A seventh less CPU for a request than with G1, measured, which is for larger heaps. */
    private static final List<String> STEADY_LOAD = List.of("-XX:+UseParallelGC");
}
