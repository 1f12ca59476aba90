package ma.cmsm.launcher.server;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds the line an operator needs in the server's log (ODL format: a header in brackets, then the
 * message).
 */
final class LogText {
    private static final Pattern DEPLOYMENT =
            Pattern.compile(
                    "(?:Error occurred during deployment: |Exception while loading the app : )([^\\n]+)");
    private static final Pattern SEVERE = Pattern.compile("\\[SEVERE\\][^\\n]*\\[\\[\\s*([^\\n]+)");
    private static final Pattern ROOT_CAUSE = Pattern.compile("Caused by: ([^\\n]+)");
    private static final int WIDTH = 300;

    private LogText() {}

    static Optional<String> applicationFailure(String log) {
        return last(DEPLOYMENT, log).map(failure -> last(ROOT_CAUSE, log).orElse(failure));
    }

    static Optional<String> lastError(String log) {
        return applicationFailure(log).or(() -> last(SEVERE, log));
    }

    private static Optional<String> last(Pattern pattern, String log) {
        return pattern.matcher(log).results().reduce((first, second) -> second).map(LogText::line);
    }

    private static String line(MatchResult match) {
        String line = match.group(1).strip();
        return line.length() > WIDTH ? line.substring(0, WIDTH) + "..." : line;
    }
}
