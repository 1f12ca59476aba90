package ma.cmsm.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import ma.cmsm.audit.internal.EntryTable;
import ma.cmsm.audit.internal.HeadFile;
import ma.cmsm.identity.People;
import ma.cmsm.identity.Reader;
import ma.cmsm.platform.MailOutbox;
import ma.cmsm.platform.Role;
import ma.cmsm.platform.Transactions;

/**
 * Keeps the end of the record where whoever can change the database cannot: once a day in a file of
 * the data folder, and in a mail to the auditors. Lines that are cut off later are missed there.
 */
@ApplicationScoped
public class HeadExport {

    private Transactions transactions;
    private HeadFile file;
    private People people;
    private MailOutbox mails;
    private Clock clock;

    /** For the proxy of the container. */
    protected HeadExport() {}

    @Inject
    public HeadExport(
            Transactions transactions,
            HeadFile file,
            People people,
            MailOutbox mails,
            Clock clock) {
        this.transactions = transactions;
        this.file = file;
        this.people = people;
        this.mails = mails;
        this.clock = clock;
    }

    /**
     * Exports the end of the record as it is now, unless it was done today (UTC) or there is no
     * line yet.
     *
     * @return whether it did
     */
    public boolean exportOfToday() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (file.has(today)) {
            return false;
        }
        return transactions.within(
                sql -> {
                    AuditHead head = new EntryTable(sql).lockHead();
                    if (head.number() == 0) {
                        return false;
                    }
                    people.readers(Role.AUDITOR, Optional.empty(), Optional.empty())
                            .forEach(auditor -> send(auditor, today, head));
                    file.add(today, head);
                    return true;
                });
    }

    private void send(Reader auditor, LocalDate day, AuditHead head) {
        mails.put(
                auditor.mail(),
                auditor.language(),
                "audit.head",
                Map.of(
                        "day",
                        day.toString(),
                        "number",
                        String.valueOf(head.number()),
                        "hash",
                        head.hash()));
    }
}
