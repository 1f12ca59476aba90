package ma.cmsm.launcher.database;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of the database server. */
final class ServerOptions {
    private ServerOptions() {}

    /** What creating and running a database have in common. */
    static List<String> common(MariaDbBinaries binaries, Path dataFolder) {
        List<String> options = new ArrayList<>();
        options.add(binaries.server().toString());
        options.add("--no-defaults"); // the machine's own /etc/my.cnf is none of our business
        options.add("--basedir=" + binaries.folder());
        options.add("--datadir=" + dataFolder);
        options.add(
                "--skip-ssl"); // MariaDB 11.4 makes a new RSA key at each start: 3 to 15 s of CPU
        // for a loopback socket
        options.add("--character-set-server=utf8mb4");
        options.add("--collation-server=utf8mb4_uca1400_ai_ci");
        if ("root".equals(System.getProperty("user.name"))) {
            options.add("--user=root"); // without it the server refuses to run as root
        }
        return options;
    }

    /** What running needs on top. */
    static List<String> running(MariaDbBinaries binaries, EmbeddedDatabase.Place place, int port) {
        List<String> options = common(binaries, place.data());
        options.addAll(
                List.of(
                        "--bind-address=127.0.0.1",
                        "--port=" + port,
                        "--socket=cmsm.sock", // relative to the data folder: the kernel allows 107
                        // characters at most
                        "--pid-file=" + place.file("pid"),
                        "--init-file=" + place.file("init.sql"),
                        "--log-error=" + place.log(),
                        "--skip-name-resolve",
                        "--default-time-zone=+00:00",
                        "--skip-log-bin",
                        "--innodb-buffer-pool-size=128M",
                        "--innodb-flush-log-at-trx-commit=1",
                        "--max-allowed-packet=64M",
                        "--key-buffer-size=1M", // InnoDB is the only engine in use: keep the others
                        // small
                        "--aria-pagecache-buffer-size=8M"));
        return options;
    }
}
