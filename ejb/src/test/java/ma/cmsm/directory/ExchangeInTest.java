package ma.cmsm.directory;

import ma.cmsm.directory.internal.DirectoryStoreInTest;
import ma.cmsm.directory.internal.edit.Office;
import ma.cmsm.testing.Database;

/** Import and export without a container. */
public final class ExchangeInTest {

    private ExchangeInTest() {}

    /** That of an office, on its record. */
    public static DirectoryExchange of(Office office, Database database) {
        DirectoryExchange exchange = new DirectoryExchange();
        exchange.store =
                DirectoryStoreInTest.apart(
                        office.transactions,
                        office.transactions.entities(database),
                        office.now,
                        office.outbox);
        exchange.taxonomies = Office.taxonomies();
        exchange.clock = office.now;
        exchange.acts = office.acts;
        return exchange;
    }
}
