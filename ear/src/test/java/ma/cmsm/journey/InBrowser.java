package ma.cmsm.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the Chromium of this machine: the one that {@code CMSM_CHROMIUM} names, or the first
 * on the path. Without any they are skipped, and say so; with {@code -Dbrowser.required=true} they
 * fail.
 */
final class InBrowser implements ExecutionCondition, ParameterResolver {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome");

    private static final String NONE =
            "no Chromium on this machine: install one, or set CMSM_CHROMIUM";

    private static final List<String> QUIET =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    /** The browser, and the driver process that it hangs on. */
    private record Driven(Playwright driver, Browser browser) implements AutoCloseable {
        @Override
        public void close() {
            driver.close();
        }
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Boolean.getBoolean("browser.required") || chromium().isPresent()) {
            return ConditionEvaluationResult.enabled("a browser is there, or must be");
        }
        System.err.println("SKIPPED " + context.getDisplayName() + ": " + NONE);
        return ConditionEvaluationResult.disabled(NONE);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent(InBrowser.class, any -> launch(), Driven.class)
                .browser();
    }

    private static Driven launch() {
        Path chromium = chromium().orElseThrow(() -> new AssertionError(NONE));
        Playwright driver =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        LaunchOptions options = new LaunchOptions().setExecutablePath(chromium).setArgs(QUIET);
        return new Driven(driver, driver.chromium().launch(options));
    }

    private static Optional<Path> chromium() {
        Stream<Path> named = Stream.ofNullable(System.getenv("CMSM_CHROMIUM")).map(Path::of);
        Stream<Path> onPath =
                NAMES.stream()
                        .flatMap(
                                name ->
                                        Stream.of(System.getenv("PATH").split(File.pathSeparator))
                                                .map(folder -> Path.of(folder, name)));
        return Stream.concat(named, onPath).filter(Files::isExecutable).findFirst();
    }
}
