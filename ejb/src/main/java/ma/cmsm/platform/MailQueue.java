package ma.cmsm.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Mails that the mail server did not take yet. What they say is nobody's business. */
@ApplicationScoped
public class MailQueue {

    /** The first try is no trouble yet. */
    private static final String TROUBLED = " from platform_mail where attempts > 1";

    private Transactions transactions;

    /** For the proxy of the container. */
    protected MailQueue() {}

    @Inject
    public MailQueue(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * A mail that was tried more than once.
     *
     * @param since when it was written
     * @param next when it is tried again
     */
    public record Troubled(String recipient, Instant since, Instant next, int tries) {}

    /** How many there are, tried or not. */
    public long size() {
        return transactions.within(
                sql -> sql.number("select count(*) from platform_mail", List.of()));
    }

    /**
     * Those that wait longest first.
     *
     * @param most how many, 1 to 200
     */
    public ListPage<Troubled> troubled(int most) {
        int size = Math.min(200, Math.max(1, most));
        return transactions.within(
                sql ->
                        new ListPage<>(
                                sql.number("select count(*)" + TROUBLED, List.of()),
                                sql.list(
                                        "select *" + TROUBLED + " order by created_at, id limit ?",
                                        List.of(size),
                                        row ->
                                                new Troubled(
                                                        row.getString("recipient"),
                                                        Sql.instant(row, "created_at")
                                                                .orElseThrow(),
                                                        Sql.instant(row, "due_at").orElseThrow(),
                                                        row.getInt("attempts")))));
    }
}
