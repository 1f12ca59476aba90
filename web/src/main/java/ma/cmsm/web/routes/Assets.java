package ma.cmsm.web.routes;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Stylesheets, scripts and the icon, each at an address that holds the hash of its content: a
 * browser keeps them for a year and still sees every change at once.
 */
@ApplicationScoped
public class Assets {

    static final String FOLDER = "/assets/";

    private static final int HASH_LETTERS = 12;

    /** An asset at an address that holds its hash never changes. */
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private static final String A_DAY = "public, max-age=86400";

    private record Asset(String type, byte[] content, String kept) {}

    private final Map<String, Asset> byPath = new HashMap<>();
    private ServletContext context;
    private String stylesheet;
    private String script;
    private String icon;
    private String officeStylesheet;
    private String officeScript;

    protected Assets() {
        // For the container's proxy.
    }

    @Inject
    public Assets(ServletContext context) {
        this.context = context;
    }

    @PostConstruct
    void load() {
        stylesheet = add("site", "css", "text/css");
        script = add("suggest", "js", "text/javascript");
        icon = add("star", "svg", "image/svg+xml");
        addAsked("/robots.txt", "robots.txt", "text/plain");
        addAsked("/favicon.ico", "star.svg", "image/svg+xml");
        officeStylesheet = add("office", "css", "text/css");
        officeScript = add("office", "js", "text/javascript");
    }

    public String stylesheet() {
        return stylesheet;
    }

    public String script() {
        return script;
    }

    public String icon() {
        return icon;
    }

    public String officeStylesheet() {
        return officeStylesheet;
    }

    public String officeScript() {
        return officeScript;
    }

    /** Answers with an asset; false when there is none at that path. */
    boolean serve(String path, HttpServletResponse response) throws IOException {
        Asset asset = byPath.get(path);
        if (asset == null) {
            return false;
        }
        response.setContentType(asset.type() + ";charset=UTF-8");
        response.setHeader("Cache-Control", asset.kept());
        response.setContentLength(asset.content().length);
        response.getOutputStream().write(asset.content());
        return true;
    }

    private String add(String name, String extension, String type) {
        byte[] content = read(FOLDER + name + "." + extension);
        String path = FOLDER + name + "-" + hash(content) + "." + extension;
        byPath.put(path, new Asset(type, content, FOR_EVER));
        return path;
    }

    /** What is asked for at its own address, whoever links to it or not. */
    private void addAsked(String path, String file, String type) {
        byPath.put(path, new Asset(type, read(FOLDER + file), A_DAY));
    }

    private byte[] read(String path) {
        try (InputStream in = context.getResourceAsStream(path)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest).substring(0, HASH_LETTERS);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Every Java platform has SHA-256", absent);
        }
    }
}
