package ma.cmsm.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import ma.cmsm.directory.DirectoryQueries;
import ma.cmsm.directory.ReportAnswer;
import ma.cmsm.directory.ServiceReports;
import ma.cmsm.web.words.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportsViewTest {

    @ParameterizedTest
    @CsvSource({
        "sent=open, C0DE, false",
        "sent=old, '', true",
        "sent=, '', false",
        "'', '', false"
    })
    void aReceiptWhoseTimeIsOverSaysSo(String query, String code, boolean over) {
        ReportsView view = new ReportsView(new Receipts(), new DirectoryQueries() {});
        view.load(new Visit(Language.FR, "reports", query, "", LocalDate.EPOCH, null));
        assertEquals(code, view.getCode());
        assertEquals(over, view.isOver());
    }

    /** Knows one receipt, and a report that nobody has taken in. */
    private static final class Receipts extends ServiceReports {

        @Override
        public Optional<String> codeOf(String receipt) {
            return Optional.of("C0DE").filter(code -> receipt.equals("open"));
        }

        @Override
        public Optional<ReportAnswer> find(String code) {
            return Optional.empty();
        }
    }
}
