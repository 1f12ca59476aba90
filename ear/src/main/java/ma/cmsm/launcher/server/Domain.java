package ma.cmsm.launcher.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import ma.cmsm.launcher.host.Folders;
import ma.cmsm.launcher.host.Secrets;

/**
 * The server's working folder. It holds nothing of value, so whenever in doubt it is made anew from
 * the one in the zip.
 */
public final class Domain {
    static final String NAME = "cmsm";

    /**
     * To be raised when this launcher sets a domain up differently: older domains are then made
     * anew.
     */
    private static final String FORMAT = "2";

    private final ServerInstall install;
    private final Path folder;
    private final Path log;

    /**
     * @param log file the server writes to
     */
    public Domain(ServerInstall install, Path log) {
        this.install = install;
        this.folder = install.domains().resolve(NAME);
        this.log = log;
    }

    /**
     * Configures the next start.
     *
     * @param checksum of the application file
     * @return whether the application has to be deployed by this start
     */
    public boolean prepare(ServerPlan plan, String checksum) throws IOException {
        Properties last = read(marker());
        if (!FORMAT.equals(last.getProperty("format"))) {
            create();
            last.clear();
        }
        boolean unchanged = checksum.equals(last.getProperty("application"));
        configure(plan, !unchanged);
        if (!unchanged) {
            Files.deleteIfExists(marker());
            Folders.delete(folder.resolve("applications"));
            Folders.delete(folder.resolve("generated"));
        }
        return !unchanged;
    }

    /** To be called when the application answers: the next start need not deploy it again. */
    public void markDeployed(String checksum) throws IOException {
        Properties now = new Properties();
        now.setProperty("format", FORMAT);
        now.setProperty("application", checksum);
        write(now, marker());
    }

    private Path marker() {
        return folder.resolve("cmsm.properties");
    }

    private void create() throws IOException {
        Path part = folder.resolveSibling(NAME + ".part");
        Folders.delete(part);
        Folders.delete(folder);
        Folders.copy(install.domains().resolve("domain1"), part);
        // Payara's welcome page would answer for the application while that is still being deployed
        Folders.delete(part.resolve("docroot"));
        Files.createDirectory(part.resolve("docroot"));
        Secrets.write(part.resolve("config/admin-keyfile"), AdminPassword.line(Secrets.random()));
        Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private void configure(ServerPlan plan, boolean forget) throws IOException {
        Path file = folder.resolve("config/domain.xml");
        DomainXml xml = DomainXml.read(file);
        DomainEditor editor = new DomainEditor(xml);
        editor.apply(plan);
        if (forget) {
            editor.forgetApplications();
        }
        xml.write(file);
        configureLog();
    }

    private void configureLog() throws IOException {
        Path file = folder.resolve("config/logging.properties");
        String handler = "com.sun.enterprise.server.logging.GFFileHandler.";
        Properties logging = read(file);
        logging.setProperty(handler + "file", log.toString());
        logging.setProperty(handler + "rotationLimitInBytes", "10000000");
        logging.setProperty(handler + "maxHistoryFiles", "5");
        logging.setProperty(
                "java.util.logging.ConsoleHandler.level", "OFF"); // the same lines a second time
        write(logging, file);
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                properties.load(in);
            }
        }
        return properties;
    }

    private static void write(Properties properties, Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (var out = Files.newBufferedWriter(part)) {
            properties.store(out, null);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
