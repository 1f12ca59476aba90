package ma.cmsm.web.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

    @Test
    void noAddressLeadsToTheFirstPage() {
        assertEquals("/office", Addresses.ours(null));
    }
}
