package ma.cmsm.web.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeptTest {

    private static final String ADDRESS = "/office/services/edit";

    private final Map<String, Object> attributes = new HashMap<>();

    @Test
    void whatIsLeftIsTakenOnceByItsPage() {
        Kept kept = kept("Permanence du mardi");
        kept.leaveIn(session());
        assertEquals(Optional.empty(), Kept.takeFrom(session(), "/office/account"));
        assertEquals(Optional.of(kept), Kept.takeFrom(session(), ADDRESS));
        assertEquals(Optional.empty(), Kept.takeFrom(session(), ADDRESS));
    }

    @Test
    void aFormLongerThanAnyOfOursIsNotKept() {
        int room = Kept.MOST - ADDRESS.length() - "form:name".length();
        kept("x".repeat(room + 1)).leaveIn(session());
        assertEquals(Map.of(), attributes);
        kept("x".repeat(room)).leaveIn(session());
        assertEquals(1, attributes.size());
    }

    @Test
    void manySmallFieldsAreALongFormToo() {
        Map<String, List<String>> fields = new HashMap<>();
        for (int i = 0; i < Kept.MOST / 4; i++) {
            fields.put("f" + i, List.of("", ""));
        }
        new Kept(ADDRESS, fields).leaveIn(session());
        assertEquals(Map.of(), attributes);
    }

    @Test
    void whatCannotHaveBeenSealedHereIsNotKeptUntilItsAuthorIsKnown() {
        String longest = "x".repeat(5 * Kept.MOST);
        assertEquals(longest, KeptText.bounded(longest));
        assertEquals("", KeptText.bounded(longest + "x"));
        assertEquals("", KeptText.bounded(null));
    }

    @Test
    void nothingIsTypedWhereNoFormWas() {
        assertFalse(new Kept(ADDRESS, Map.of("to", List.of("ar"))).isTyped());
        assertTrue(new Kept(ADDRESS, Map.of("form", List.of("form"))).isTyped());
    }

    private static Kept kept(String text) {
        return new Kept(ADDRESS, Map.of("form:name", List.of(text)));
    }

    private HttpSession session() {
        return (HttpSession)
                Proxy.newProxyInstance(
                        KeptTest.class.getClassLoader(),
                        new Class<?>[] {HttpSession.class},
                        (proxy, method, arguments) ->
                                switch (method.getName()) {
                                    case "setAttribute" ->
                                            attributes.put((String) arguments[0], arguments[1]);
                                    case "removeAttribute" -> attributes.remove(arguments[0]);
                                    default -> attributes.get(arguments[0]);
                                });
    }
}
