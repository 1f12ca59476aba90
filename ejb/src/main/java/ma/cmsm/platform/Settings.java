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

    public long number(Setting setting) {
        return Long.parseLong(text(setting).strip());
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
