package ma.cmsm.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class StableIdTest {

    @Test
    void theSameNameAlwaysGivesTheSameId() {
        assertEquals(StableId.of("service", "a", "1"), StableId.of("service", "a", "1"));
        assertNotEquals(StableId.of("service", "a", "1"), StableId.of("location", "a", "1"));
    }

    @Test
    void anIdIsANameBasedUuidOfVersionFive() {
        UUID id = UUID.fromString(StableId.of("service", "é", "العربية"));
        assertEquals(5, id.version());
        assertEquals(2, id.variant());
    }

    @Test
    void onlyTheCanonicalFormIsAUuid() {
        assertTrue(StableId.isUuid("6ba7b811-9dad-11d1-80b4-00c04fd430c8"));
        assertTrue(StableId.isUuid("6BA7B811-9DAD-11D1-80B4-00C04FD430C8"));
        assertFalse(StableId.isUuid("1"));
        assertFalse(StableId.isUuid("6ba7b811-9dad-11d1-80b4-00c04fd430cx"));
        assertFalse(StableId.isUuid(null));
    }

    @Test
    void whatLiesBesideItsOwnerBeginsLikeItAndIsNoOther() {
        String owner = StableId.of("service", "a");
        String one = StableId.beside(owner, "row", "phone", "1");
        assertEquals(owner.substring(0, 8), one.substring(0, 8));
        assertTrue(StableId.isUuid(one));
        assertNotEquals(one, StableId.beside(owner, "row", "phone", "2"));
        assertNotEquals(one, StableId.beside(owner, "row", "url", "1"));
        assertEquals(36, StableId.beside("s1", "row", "phone", "1").length());
    }
}
