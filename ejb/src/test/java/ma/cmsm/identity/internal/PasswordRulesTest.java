package ma.cmsm.identity.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private static final List<String> CONTEXT =
            List.of("naima.elfassi@asso-tamount.example", "Association Tamount");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cinq tortues mangent du zinc",
                "vqX7-tbk92-LMwz",
                "خمس سلاحف تأكل النعناع",
                "le thé de Naima refroidit vite", // a name among other words
                "kjwhfpqmrtvz" // no digit, no sign, no capital is asked for
            })
    void aPasswordThatNobodyWouldTryWillDo(String password) {
        assertEquals(Optional.empty(), PasswordRules.weakness(password, CONTEXT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "P@ssw0rd2026!",
                "motdepasse2026",
                "Agadir2026!!",
                "azertyuiop12",
                "123456789012",
                "aaaaaaaaaaaa",
                "abcabcabcabc",
                "abcdefghijklmn",
                "Mohamed12345",
                "Tamount-2026",
                "tamounttamount",
                "naima.elfassi",
                "NaimaElfassi1",
                "cmsm-agadir-2026",
                "iloveyou iloveyou",
                "zyxwvutsrqponm",
                "qwertyuiop123456",
                "            ",
                "!!!!!!!!!!!!"
            })
    void aPasswordThatAnybodyWouldTryWillNot(String password) {
        assertEquals(
                Optional.of("identity.password-common"), PasswordRules.weakness(password, CONTEXT));
    }

    @Test
    void lengthIsCountedInCharactersAsPeopleSeeThem() {
        assertEquals(
                Optional.of("identity.password-short"),
                PasswordRules.weakness("vqX7-tbk92-", CONTEXT));
        assertEquals(
                Optional.of("identity.password-short"),
                PasswordRules.weakness("vqe\u0301X7-tbk92", CONTEXT));
        String long128 = "vqX7-tbk92-LMwz-".repeat(2) + "d7Hs".repeat(24);
        assertEquals(128, long128.length());
        assertEquals(Optional.empty(), PasswordRules.weakness(long128, CONTEXT));
        assertEquals(
                Optional.of("identity.password-long"),
                PasswordRules.weakness(long128 + "x", CONTEXT));
    }

    @Test
    void whatIsTooLongIsNeverHashed() {
        assertEquals("", PasswordRules.bounded("x".repeat(129)));
        assertEquals("x".repeat(128), PasswordRules.bounded("x".repeat(128)));
    }
}
