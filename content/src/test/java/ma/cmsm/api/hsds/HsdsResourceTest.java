package ma.cmsm.api.hsds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import ma.cmsm.api.Api;
import ma.cmsm.api.openapi.OpenApiResource;
import ma.cmsm.platform.Setting;
import ma.cmsm.platform.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HsdsResourceTest {

    private final Api api =
            Api.of(
                    new HsdsResource(
                            new Settings() {
                                @Override
                                public String text(Setting setting) {
                                    return setting == Setting.SITE
                                            ? "https://cmsm.example/"
                                            : super.text(setting);
                                }
                            }),
                    new OpenApiResource());

    @ParameterizedTest
    @ValueSource(strings = {"hsds", "hsds/"})
    void itSaysWhatItIsAtTheSitesOwnAddressWhateverTheRequestNames(String path) {
        JsonNode about = api.get(path, "Host", "evil.example").json();
        assertEquals("3.1", about.get("version").asText());
        assertEquals("https://cmsm.example/api/hsds/profile", about.get("profile").asText());
        assertEquals("https://cmsm.example/api/openapi.json", about.get("openapi_url").asText());
    }

    @Test
    void itsProfileAndItsDescriptionAreThere() {
        assertTrue(api.get("hsds/profile").json().has("patches"));
        assertEquals("3.1.0", api.get("openapi.json").json().get("openapi").asText());
    }

    @Test
    void whatDoesNotChangeIsNotSentAgain() {
        String tag = api.get("openapi.json").header("ETag");
        assertEquals(304, api.get("openapi.json", "If-None-Match", tag).status());
    }

    @Test
    void whereThereAreNoParametersNoneIsTaken() {
        assertEquals(400, api.get("hsds?lang=fr").status());
    }
}
