package ma.cmsm.web.office;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagerTest {

    @ParameterizedTest
    @CsvSource({
        "/office/audit, /office/audit?page=1, /office/audit?page=3",
        "/office/audit?kind=case, /office/audit?kind=case&page=1, /office/audit?kind=case&page=3"
    })
    void thePagesBesideAskTheSame(String address, String before, String after) {
        Pager second = new Pager(address, 2, 25, 51);
        assertEquals(before, second.before());
        assertEquals(after, second.after());
    }

    @Test
    void nothingIsBeforeTheFirstPageOrAfterTheLast() {
        assertEquals("", new Pager("/office/audit", 1, 25, 51).before());
        assertEquals("", new Pager("/office/audit", 2, 25, 50).after());
    }
}
