package ma.cmsm.directory.internal.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import ma.cmsm.directory.internal.model.HsdsJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can hardly be meant is named. */
class PlausibleTest {

    private final Remarks remarks = new Remarks();

    private ObjectNode checked(String json) throws JsonProcessingException {
        ObjectNode tree = (ObjectNode) HsdsJson.MAPPER.readTree(json);
        new Normalizer(remarks)
                .normalize(new Patch(Kind.SERVICE, "1", tree, new Origin("a", 1, ""), false));
        return tree;
    }

    private List<String> pointers() {
        return remarks.warnings().stream().map(remark -> remark.pointer()).toList();
    }

    @Test
    void agesThatExcludeEverybodyStayOut() throws JsonProcessingException {
        ObjectNode json = checked("{\"name\":\"A\",\"minimum_age\":50,\"maximum_age\":10}");
        assertEquals(List.of("/minimum_age"), pointers());
        assertFalse(json.has("minimum_age") || json.has("maximum_age"), json.toString());
        checked("{\"minimum_age\":10,\"maximum_age\":10}");
        assertEquals(1, pointers().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "0600000000000000000000", "+33 6 12"})
    void aNumberThatNoTelephoneHasIsNamedAndGoesIn(String number) throws JsonProcessingException {
        ObjectNode json = checked("{\"phones\":[{\"number\":\"" + number + "\"}]}");
        assertEquals(List.of("/phones/0/number"), pointers());
        assertEquals(number, json.at("/phones/0/number").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"15", "0528 00 00 00", "+212 (0)528-00.00.00", "+33 1 23 45 67 89"})
    void numbersThatMayExistAreNoNews(String number) {
        assertTrue(Plausible.isPhone(number));
    }

    @ParameterizedTest
    @CsvSource({
        "MO, 09:00, 09:00, MO, 10:00, 11:00, /schedules/0",
        "'MO,TU', 09:00, 12:00, TU, 11:00, 13:00, /schedules/1",
        "MO, 09:00, 12:00, MO, 12:00, 13:00, ",
        "MO, 09:00, 12:00, TU, 09:00, 12:00, "
    })
    void hoursThatOverlapOrLastNoTimeAreNamed(
            String days,
            String opens,
            String closes,
            String otherDays,
            String otherOpens,
            String otherCloses,
            String pointer)
            throws JsonProcessingException {
        checked(
                "{\"schedules\":["
                        + schedule(days, opens, closes)
                        + ","
                        + schedule(otherDays, otherOpens, otherCloses)
                        + "]}");
        assertEquals(pointer == null ? List.of() : List.of(pointer), pointers());
    }

    private static String schedule(String days, String opens, String closes) {
        return "{\"freq\":\"WEEKLY\",\"byday\":\""
                + days
                + "\",\"opens_at\":\""
                + opens
                + "\",\"closes_at\":\""
                + closes
                + "\"}";
    }
}
