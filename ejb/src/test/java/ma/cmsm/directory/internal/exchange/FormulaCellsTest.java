package ma.cmsm.directory.internal.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaCellsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+cmd|' /C calc'!A0",
                "-2+3+cmd|' /C calc'!A0",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "'=1",
                "''@a",
                "'+212 528 00 00 00",
                "- un\n- deux"
            })
    void whatASpreadsheetWouldRunIsTextAndComesBackAsItWas(String cell) {
        assertEquals("'" + cell, FormulaCells.neutral(cell));
        assertEquals(cell, FormulaCells.original("'" + cell));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Accueil",
                "l'accueil",
                "'quoted'",
                "-9.598",
                "+212 528 00 00 00",
                "+212 (0)528-00.00.00; +212 528 00 00 01",
                "a=b"
            })
    void everythingElseStaysReadable(String cell) {
        assertEquals(cell, FormulaCells.neutral(cell));
        assertEquals(cell, FormulaCells.original(cell));
    }
}
