package ma.cmsm.testing;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import ma.cmsm.platform.Setting;
import ma.cmsm.platform.Settings;

/** Settings that a test chooses; the others have their defaults. */
public final class SettingsInTest extends Settings {

    private final Map<Setting, String> chosen = new EnumMap<>(Setting.class);

    public SettingsInTest(Path home) {
        set(Setting.HOME, home.toString());
    }

    public SettingsInTest set(Setting setting, String value) {
        chosen.put(setting, value);
        return this;
    }

    @Override
    public String text(Setting setting) {
        return chosen.getOrDefault(setting, setting.fallback());
    }
}
