package ma.cmsm.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedCodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "012345",
                "٠١٢٣٤٥",
                "۰۱۲۳۴۵",
                " 012 345 ",
                "٠١٢\u00a0٣٤٥",
                "012\u202f345",
                "\u200f٠١٢٣٤٥\u200e",
                "012-345",
                "٠۱2345"
            })
    void digitsCountWhateverKeyboardTheyComeFrom(String typed) {
        assertEquals("012345", TypedCode.plain(typed));
    }

    @Test
    void lettersStayAsTheyAre() {
        assertEquals("ABCDefgh2345", TypedCode.plain("ABCD-efgh ٢٣٤٥"));
        assertEquals("½x\ud800", TypedCode.plain("½x\ud800"));
        assertEquals("", TypedCode.plain(""));
    }
}
