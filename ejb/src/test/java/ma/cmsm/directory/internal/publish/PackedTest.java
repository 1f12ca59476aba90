package ma.cmsm.directory.internal.publish;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import ma.cmsm.directory.internal.model.HsdsJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedTest {

    private static final String ID = "7d1f1a52-6c3a-5f0e-9f58-1f6a7c0b1a01";
    private static final int ROUNDS = 2_000;

    /** What the packing looks for, nearly looks for, and must not stumble over. */
    private static final List<String> FRAGMENTS =
            List.of(
                    "\"",
                    "\\\"",
                    "\\",
                    ":",
                    "{",
                    ",",
                    ID,
                    "\"" + ID + "\"",
                    ID.toUpperCase(Locale.ROOT),
                    ID.substring(1),
                    ID.replace('-', '0'),
                    "\"id\":",
                    "taxonomy_term_id",
                    "\"taxonomy_term_id\":",
                    "\"taxonomy_term_idx\":",
                    "é",
                    "أكادير",
                    "\n",
                    "😀");

    @Test
    void aUuidInQuotesTakesSeventeenBytes() {
        assertEquals(17, packed("\"" + ID + "\"").length);
    }

    @Test
    void aKnownNameTakesTwoBytes() {
        assertEquals(2, packed("\"taxonomy_term_id\":").length);
        assertEquals("{\"taxonomy_term\":1}".length(), packed("{\"taxonomy_term\":1}").length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"",
                "{}",
                "{\"7d1f1a52-6c3a-5f0e-9f58-1f6a7c0b1a01\":1}",
                "\"7D1F1A52-6C3A-5F0E-9F58-1F6A7C0B1A01\"",
                "\"7d1f1a52-6c3a-5f0e-9f58-1F6a7c0b1a01\"",
                "\"7d1f1a52-6c3a-5f0e-9f58-1f6a7c0b1a0g\"",
                "\"7d1f1a52-6c3a-5f0e-9f58-1f6a7c0b1a01 of old\"",
                "\"was 7d1f1a52-6c3a-5f0e-9f58-1f6a7c0b1a01\"",
                "\"7d1f1a5206c3a05f0e09f5801f6a7c0b1a01\"",
                "\"7d1f1a52-6c3a-5f0e-9f58-1f6a7c0b1a01",
                "\"ffffffff-ffff-ffff-ffff-ffffffffffff\"",
                "\"00000000-0000-0000-0000-000000000000\"",
                "\"id",
                "\"id\"",
                "{\"id\" : 1}",
                "{\"name\":\"\\u0001\\u0002 \\\"name\\\":\"}"
            })
    void whatWasPackedComesBack(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        assertArrayEquals(bytes, Packed.unpack(Packed.pack(bytes)), json);
    }

    @Test
    void anyTextComesBack() {
        Random random = new Random(1);
        for (int round = 0; round < ROUNDS; round++) {
            StringBuilder text = new StringBuilder();
            for (int count = random.nextInt(12); count > 0; count--) {
                text.append(FRAGMENTS.get(random.nextInt(FRAGMENTS.size())));
            }
            whatWasPackedComesBack(text.toString());
        }
    }

    @Test
    void anyJsonComesBack() throws IOException {
        Random random = new Random(2);
        for (int round = 0; round < ROUNDS; round++) {
            ObjectNode object = object(random, 4);
            byte[] json = HsdsJson.MAPPER.writeValueAsBytes(object);
            whatWasPackedComesBack(new String(json, StandardCharsets.UTF_8));
            assertEquals(object, PublishedJson.read(PublishedJson.write(object)));
        }
    }

    @ParameterizedTest
    @ValueSource(bytes = {1, 2})
    void aMarkThatIsThereAlreadyIsRefused(byte mark) {
        assertThrows(IllegalArgumentException.class, () -> Packed.pack(new byte[] {'"', mark}));
    }

    @Test
    void whatWasNeverPackedIsReadAsItIs() {
        byte[] json = "{\n  \"id\": \"a\",\t\"name\":\"é\"\r}".getBytes(StandardCharsets.UTF_8);
        assertArrayEquals(json, Packed.unpack(json));
    }

    @ParameterizedTest
    @ValueSource(bytes = {1, 2, '{'})
    void whatIsDamagedIsRefused(byte only) {
        assertThrows(IllegalStateException.class, () -> PublishedJson.read(new byte[] {only}));
    }

    /** Indexes that others have are read with it. */
    @Test
    void theDictionaryStaysWhileTheSchemaNumberDoes() throws NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(PublishedJson.dictionary());
        assertEquals(
                "1d1e82deec07aac8f9c7298cac33f21e4f82dc2a7dabc143251069fb2365ee73",
                HexFormat.of().formatHex(digest),
                "Raise IndexSchema.VERSION and OLDEST_READ, then put the new digest here");
    }

    private static ObjectNode object(Random random, int depth) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (int count = random.nextInt(5); count > 0; count--) {
            object.set(text(random), value(random, depth));
        }
        return object;
    }

    private static JsonNode value(Random random, int depth) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return switch (random.nextInt(depth > 0 ? 6 : 4)) {
            case 0 -> json.numberNode(random.nextInt());
            case 1 -> json.booleanNode(random.nextBoolean());
            case 2 -> json.nullNode();
            case 3 -> json.textNode(text(random));
            case 4 -> array(random, depth - 1);
            default -> object(random, depth - 1);
        };
    }

    private static ArrayNode array(Random random, int depth) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (int count = random.nextInt(4); count > 0; count--) {
            array.add(value(random, depth));
        }
        return array;
    }

    private static String text(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> ID;
            case 1 -> "taxonomy_term_id";
            case 2 ->
                    random.ints(8, 0, 0x80)
                            .collect(
                                    StringBuilder::new,
                                    StringBuilder::appendCodePoint,
                                    StringBuilder::append)
                            .toString();
            default -> FRAGMENTS.get(random.nextInt(FRAGMENTS.size()));
        };
    }

    private static byte[] packed(String json) {
        return Packed.pack(json.getBytes(StandardCharsets.UTF_8));
    }
}
