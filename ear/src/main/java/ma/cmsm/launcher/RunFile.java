package ma.cmsm.launcher;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import ma.cmsm.launcher.host.ProcessMark;
import ma.cmsm.launcher.host.Secrets;

/**
 * {@code run.properties}: the running instance as other commands, and the launcher after a crash,
 * find it.
 *
 * @param address what the server listens on
 * @param server the server's process
 */
record RunFile(String address, int port, ProcessMark server) {
    /** Empty when there is none, or none that makes sense. */
    static Optional<RunFile> read(Path file) throws IOException {
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                properties.load(in);
            }
        }
        String port = properties.getProperty("http.port", "");
        return ProcessMark.parse(properties.getProperty("server.process"))
                .filter(mark -> port.matches("\\d{1,5}"))
                .map(
                        mark ->
                                new RunFile(
                                        properties.getProperty("http.address"),
                                        Integer.parseInt(port),
                                        mark));
    }

    void write(Path file) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("http.address", address);
        properties.setProperty("http.port", Integer.toString(port));
        properties.setProperty("server.process", server.toString());
        properties.setProperty("launcher.pid", Long.toString(ProcessHandle.current().pid()));
        StringWriter text = new StringWriter();
        properties.store(text, null);
        Secrets.write(file, text.toString());
    }

    /** The site's home page as seen from this machine. */
    URI site() {
        return site(address, port);
    }

    static URI site(String address, int port) {
        String host =
                switch (address) {
                    case "0.0.0.0" -> "127.0.0.1";
                    case "::" -> "[::1]";
                    default -> address.contains(":") ? "[" + address + "]" : address;
                };
        return URI.create("http://" + host + ":" + port + "/");
    }
}
