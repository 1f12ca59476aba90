package ma.cmsm.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Whether this installation is a demonstration, which every page says. It is one from its first
 * start on, when {@link Setting#DEMO} says so; once it has ended, no setting brings it back.
 */
@ApplicationScoped
public class Demonstration {

    private static final int ROW = 1;

    private Transactions transactions;
    private Settings settings;

    /** Every page asks; only this process ends it. */
    private volatile Optional<Boolean> known = Optional.empty();

    /** For the proxy of the container. */
    protected Demonstration() {}

    @Inject
    public Demonstration(Transactions transactions, Settings settings) {
        this.transactions = transactions;
        this.settings = settings;
    }

    /**
     * Whether it goes on.
     *
     * @throws Refused kind UNAVAILABLE while the database is away and was never there
     */
    public boolean isOn() {
        Optional<Boolean> now = known;
        return now.isPresent() ? now.get() : refresh();
    }

    /** Reads again whether it goes on: for who has ended it, once that is committed. */
    public boolean refresh() {
        boolean running = transactions.apart(this::running);
        known = Optional.of(running);
        return running;
    }

    private boolean running(Sql sql) throws SQLException {
        // Two parts of the product may ask first at once
        sql.update(
                "insert ignore into platform_demonstration (id, running, withdraws)"
                        + " values (?, ?, false)",
                ROW,
                settings.isOn(Setting.DEMO));
        return sql.number("select running from platform_demonstration", List.of()) > 0;
    }

    /**
     * Ends it for good, in the transaction at hand; {@link #refresh} makes it known.
     *
     * @param withdraws whether the services it brought are to be withdrawn
     */
    public void end(Sql sql, boolean withdraws) throws SQLException {
        sql.update("update platform_demonstration set running = false, withdraws = ?", withdraws);
    }

    /** Whether the services it brought are still to be withdrawn. */
    public boolean isToWithdraw() {
        return transactions.within(
                sql ->
                        sql.number(
                                        "select count(*) from platform_demonstration"
                                                + " where withdraws and not running",
                                        List.of())
                                > 0);
    }

    /** They are withdrawn. */
    public void withdrawn() {
        transactions.within(
                sql -> sql.update("update platform_demonstration set withdraws = false"));
    }
}
