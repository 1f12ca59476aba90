package ma.cmsm.journey;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import ma.cmsm.built.Wait;

/** The mails of a demonstration, which everybody can read. */
final class Letters {

    private static final Duration SENT = Duration.ofSeconds(60);

    private Letters() {}

    /** The link of the newest mail to an address, once it is there. */
    static String link(Worker reader, String mail) {
        return linkAfter("", reader, mail);
    }

    /** The same, once it is another than one that came before. */
    static String linkAfter(String before, Worker reader, String mail) {
        Locator link =
                reader.page()
                        .locator("article")
                        .filter(new Locator.FilterOptions().setHasText(mail))
                        .locator("a[href*='token=']");
        Wait.until(
                "a mail to " + mail,
                SENT,
                () -> {
                    reader.open("/login/mails");
                    return link.count() > 0 && !link.first().getAttribute("href").equals(before);
                });
        return link.first().getAttribute("href");
    }
}
