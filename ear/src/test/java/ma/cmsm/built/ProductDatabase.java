package ma.cmsm.built;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The database of a running product, behind its back. */
public final class ProductDatabase {

    private ProductDatabase() {}

    public static Connection open(Product product) throws SQLException {
        String url = "jdbc:mysql://127.0.0.1:" + read(product, "database.port");
        return DriverManager.getConnection(
                url + "/cmsm?sslMode=DISABLED", "cmsm", read(product, "database.password"));
    }

    private static String read(Product product, String file) {
        try {
            return Files.readString(product.home().resolve(file)).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
