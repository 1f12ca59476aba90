package ma.cmsm.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ma.cmsm.launcher.manage.ManagementClient;

/** Tells the operator how people get in at first. */
final class FirstAccounts {
    private FirstAccounts() {}

    /** Lines to print once the instance answers; none when people work there already. */
    static List<String> lines(ManagementClient client, URI site) throws IOException {
        JsonNode answer = client.put("first-accounts", BodyPublishers.noBody());
        List<String> lines = new ArrayList<>();
        if (answer.has("setup_token")) {
            lines.add(
                    "Nobody works here yet. Make the first administrator within a day, at this address, which works once:");
            lines.add("  " + site.resolve("/setup?token=" + answer.path("setup_token").asText()));
        }
        JsonNode demo = answer.path("demo");
        if (!demo.isEmpty()) {
            lines.add(
                    "Demonstration accounts, for "
                            + site.resolve("/login")
                            + " (which shows their codes):");
            demo.forEach(account -> lines.add(line(account)));
            lines.add(
                    "Code for ending the demonstration, which is for you alone: "
                            + answer.path("demo_ending_code").asText());
        }
        if (answer.path("mails_wait").asBoolean()) {
            lines.add(
                    "No mail server is set (CMSM_MAIL_HOST): mails wait, so nobody can be invited.");
        }
        return lines;
    }

    private static String line(JsonNode account) {
        List<String> roles = new ArrayList<>();
        account.path("roles").forEach(role -> roles.add(word(role.asText())));
        return String.format(
                Locale.ROOT,
                "  %-28s %s  %s",
                account.path("mail").asText(),
                account.path("password").asText(),
                String.join(", ", roles));
    }

    private static String word(String role) {
        return role.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
