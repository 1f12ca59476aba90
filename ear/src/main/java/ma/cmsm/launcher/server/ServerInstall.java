package ma.cmsm.launcher.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import ma.cmsm.launcher.host.Unzip;

/**
 * An unpacked Payara server.
 *
 * @param folder the one with {@code glassfish} in it
 */
public record ServerInstall(Path folder) {
    private static final String ROOT = "payara6/";

    public static boolean isUnpacked(Path folder) {
        return Files.isDirectory(folder);
    }

    /** Unpacks the server's zip when the folder does not exist. */
    public static ServerInstall unpacked(Path zip, Path folder) throws IOException {
        if (!isUnpacked(folder)) {
            Files.createDirectories(folder.getParent());
            Unzip.branch(
                    zip, ROOT, folder, name -> name.contains("bin/") && !name.endsWith(".bat"));
        }
        return new ServerInstall(folder);
    }

    Path asadmin() {
        return folder.resolve("glassfish/bin/asadmin");
    }

    Path domains() {
        return folder.resolve("glassfish/domains");
    }
}
