package ma.cmsm.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MainTest {
    @Test
    void oldAndNewWaysOfWritingAJavaVersionAreBothRead() {
        assertEquals(8, Main.major("1.8"));
        assertEquals(11, Main.major("11"));
        assertEquals(17, Main.major("17"));
    }
}
