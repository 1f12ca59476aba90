package ma.cmsm.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.Role;
import org.junit.jupiter.api.Test;

/** Which accounts one sees, and how they are found. */
class AccountListStoreTest extends TwoMembers {

    @Test
    void aListShowsWhatOneMaySee() {
        assertEquals(List.of("fatima", "zineb"), listed(supervisor, AccountSearch.ALL));
        assertEquals(5, listed(coordinator, AccountSearch.ALL).size());
        assertEquals(
                5,
                listed(house.actor("ines", "committee", Role.AUDITOR), AccountSearch.ALL).size());
        for (Role role : List.of(Role.MEMBER_EDITOR, Role.FOCAL_POINT)) {
            notFound(() -> listed(house.actor("fatima", "tamount", role), AccountSearch.ALL));
        }
    }

    @Test
    void aListIsSearchedFilteredSortedAndCutInParts() {
        assertEquals(List.of("fatima"), listed(coordinator, search("OF FAT", 0, 9)));
        assertEquals(List.of("hind"), listed(coordinator, search("hind@", 0, 9)));
        assertEquals(List.of(), listed(coordinator, search("%", 0, 9)));
        assertEquals(List.of(), listed(coordinator, search("_", 0, 9)));
        assertEquals(List.of(), listed(coordinator, search("' or 1=1 --\ud800|", 0, 9)));
        assertEquals(List.of("hind", "karim"), listed(coordinator, search("", 2, 2)));
        assertEquals(List.of(), listed(coordinator, search("", 1_000_000, 9)));
        assertEquals(List.of("amal"), listed(coordinator, search("", -5, -5)));
        AccountSearch focal =
                new AccountSearch(
                        "",
                        Optional.empty(),
                        Optional.of(Role.FOCAL_POINT),
                        Optional.of(AccountState.ACTIVE),
                        false,
                        AccountSort.MAIL,
                        true,
                        0,
                        200);
        assertEquals(List.of("hind", "fatima"), listed(coordinator, focal));
        AccountSearch zahra =
                new AccountSearch(
                        "",
                        Optional.of("zahra"),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        AccountSort.LAST_SEEN,
                        false,
                        0,
                        200);
        assertEquals(List.of("hind"), listed(coordinator, zahra));
        assertEquals(List.of(), listed(supervisor, zahra));
        assertEquals(5, house.accountQueries.list(coordinator, search("", 2, 2)).total());
    }

    @Test
    void whoLacksASecondFactorIsFound() {
        AccountSearch lacking =
                new AccountSearch(
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        true,
                        AccountSort.NAME,
                        false,
                        0,
                        200);
        assertTrue(listed(coordinator, lacking).contains("fatima"));
        house.enrol("fatima");
        assertFalse(listed(coordinator, lacking).contains("fatima"));
        assertTrue(listed(coordinator, lacking).contains("hind"));
    }

    private static AccountSearch search(String text, int offset, int size) {
        return new AccountSearch(
                text,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                AccountSort.NAME,
                false,
                offset,
                size);
    }

    private List<String> listed(Actor actor, AccountSearch search) {
        return house.accountQueries.list(actor, search).items().stream()
                .map(AccountRow::id)
                .toList();
    }
}
