package ma.cmsm.identity;

import java.util.Arrays;
import java.util.Optional;

/**
 * Families of browsers, for people to know their own sessions apart. What a browser says of itself
 * is looked at once and never kept: whole, it would tell one person's from another's.
 */
public enum Browser {
    // Who names the others too comes before them
    EDGE("Edge", "Edg/", "EdgA/", "EdgiOS/"),
    OPERA("Opera", "OPR/", "OPT/", "Opera"),
    SAMSUNG("Samsung Internet", "SamsungBrowser/"),
    FIREFOX("Firefox", "Firefox/", "FxiOS/"),
    CHROME("Chrome", "Chrome/", "CriOS/", "Chromium/"),
    SAFARI("Safari", "Safari/");

    private final String brand;
    private final String[] signs;

    Browser(String brand, String... signs) {
        this.brand = brand;
        this.signs = signs;
    }

    /** The family of who calls itself so ({@code User-Agent}, RFC 9110); empty for all others. */
    public static Optional<Browser> of(String userAgent) {
        return Arrays.stream(values())
                .filter(each -> Arrays.stream(each.signs).anyMatch(userAgent::contains))
                .findFirst();
    }

    /** What it is called in every language. */
    public String brand() {
        return brand;
    }
}
