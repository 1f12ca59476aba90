package ma.cmsm.identity.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ma.cmsm.platform.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@asso.example",
                "leila.b+cmsm@mail.asso-x.org.ma",
                "o'neil_1@1st.example",
                "x@xn--bcher-kva.example"
            })
    void whatMailReachesIsAnAddress(String mail) {
        assertEquals(mail, MailAddress.checked(mail));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b",
                "éé@ü.example",
                "a@ü.example",
                "é@asso.example",
                "a@b..example",
                "a@.example",
                "a@-b.example",
                "a@b.example.",
                "a..b@asso.example",
                ".a@asso.example",
                "a@192.0.2.1",
                "a@b.c"
            })
    void whatNoMailReachesIsNone(String mail) {
        assertEquals(
                "identity.mail-invalid",
                assertThrows(Refused.class, () -> MailAddress.checked(mail)).key());
    }

    @Test
    void theCaseOfLettersDoesNotMatter() {
        assertEquals("a@asso.example", MailAddress.checked(" A@Asso.Example "));
    }

    @Test
    void anEndlessAddressIsRefusedAtOnce() {
        assertThrows(Refused.class, () -> MailAddress.checked("a".repeat(65) + "@asso.example"));
        assertThrows(Refused.class, () -> MailAddress.checked("a@" + "b.".repeat(200) + "example"));
    }
}
