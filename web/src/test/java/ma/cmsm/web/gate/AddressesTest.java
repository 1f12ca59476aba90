package ma.cmsm.web.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    @Test
    void aPageOfOursIsFollowedQueryAndAll() {
        assertEquals(
                "/office/accounts/edit?id=7&x=%C3%A9",
                Addresses.ours("/office/accounts/edit?id=7&x=%C3%A9"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//elsewhere.example/office",
                "https://elsewhere.example/office",
                "/office@elsewhere.example",
                "/office/../logout",
                "/office/nothing",
                "/login",
                "/office\r\nSet-Cookie: x=y",
                "javascript:alert(1)"
            })
    void anythingElseLeadsToTheFirstPage(String address) {
        assertEquals("/office", Addresses.ours(address));
    }

    @ParameterizedTest
    @CsvSource({
        "/login, /login",
        "/login?lang=fr, /login",
        "/login?lang=fr&done=out, /login?done=out",
        "/login?done=out&lang=fr, /login?done=out",
        "/login?lang=fr&done=out&lang=ar&lang, /login?done=out",
        "/login?l%61ng=fr&next=%2Foffice, /login?next=%2Foffice",
        "/login?language=fr&x=lang=fr, /login?language=fr&x=lang=fr",
        "/login?%zz=1&lang=fr, /login?%zz=1"
    })
    void aParameterIsTakenOutWhereverItStands(String address, String without) {
        assertEquals(without, Addresses.without("lang", address));
    }

    @Test
    void anAddressThatNobodyCouldMeanLeadsToTheFirstPage() {
        assertEquals("/office", Addresses.ours("/office/accounts?q=" + "x".repeat(4_000)));
    }

    @Test
    void noAddressLeadsToTheFirstPage() {
        assertEquals("/office", Addresses.ours(null));
    }
}
