package ma.cmsm.launcher.database;

/**
 * The statements the server runs at each start before it lets anybody in: the database, its user,
 * the user's password.
 */
final class InitSql {
    private InitSql() {}

    /**
     * One statement a line, as the server reads them.
     *
     * @param name of the database and of the user
     * @param password hexadecimal digits, so that nothing needs quoting
     */
    static String of(String name, String password) {
        String user =
                "'" + name + "'@'127.0.0.1'"; // names are not resolved: a user of 'localhost' could
        // not come in by TCP
        return String.join(
                "\n",
                "create database if not exists "
                        + name
                        + " character set utf8mb4 collate utf8mb4_uca1400_ai_ci;",
                "create user if not exists " + user + ";",
                "alter user " + user + " identified by '" + password + "';",
                "grant all privileges on " + name + ".* to " + user + ";",
                "");
    }
}
