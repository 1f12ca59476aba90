package ma.cmsm.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** How long things are kept: what the committee decided, or else what the installation says. */
@ApplicationScoped
public class Retentions {

    private Transactions transactions;
    private Settings settings;

    /** For the proxy of the container. */
    protected Retentions() {}

    @Inject
    public Retentions(Transactions transactions, Settings settings) {
        this.transactions = transactions;
        this.settings = settings;
    }

    /**
     * The days in force.
     *
     * @throws Refused kind UNAVAILABLE while the database is away
     */
    public int days(RetentionRule rule) {
        return transactions.within(
                sql ->
                        sql.first(
                                        "select days from platform_retention where rule = ?",
                                        List.of(rule.code()),
                                        row -> row.getInt(1))
                                .orElseGet(() -> installed(rule)));
    }

    /** What the installation says, within the bounds. */
    public int installed(RetentionRule rule) {
        long days = settings.number(rule.setting());
        return (int) Math.max(rule.least(), Math.min(rule.most(), days));
    }
}
