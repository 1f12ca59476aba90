package ma.cmsm.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The values of {@link Setting} in force. */
@ApplicationScoped
public class Settings {

    public String text(Setting setting) {
        Config config = ConfigProvider.getConfig();
        Optional<String> value = config.getOptionalValue(setting.key(), String.class);
        return value.filter(text -> !text.isBlank()).orElse(setting.fallback());
    }

    public boolean isOn(Setting setting) {
        return Boolean.parseBoolean(text(setting));
    }

    /**
     * A whole number.
     *
     * @throws IllegalStateException naming the setting, when it is none
     */
    public long number(Setting setting) {
        String text = text(setting).strip();
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notOne) {
            throw new IllegalStateException(
                    setting.variable() + " must be a whole number, not \"" + text + "\".", notOne);
        }
    }

    /** The data folder, absolute. */
    public Path home() {
        return Path.of(text(Setting.HOME)).toAbsolutePath().normalize();
    }

    /** Where the search index lives, absolute. */
    public Path index() {
        String set = text(Setting.INDEX);
        return set.isEmpty() ? home().resolve("index") : Path.of(set).toAbsolutePath().normalize();
    }
}
