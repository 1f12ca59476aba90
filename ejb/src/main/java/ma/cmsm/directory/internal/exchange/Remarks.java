package ma.cmsm.directory.internal.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ma.cmsm.directory.ImportReport;
import ma.cmsm.directory.ImportReport.Remark;

/** What is said to the operator about an import; long lists are cut, counts are not. */
public final class Remarks {

    private final List<Remark> refusals = new ArrayList<>();
    private final List<Remark> warnings = new ArrayList<>();
    private final Set<String> saidOnce = new HashSet<>();
    private long refused;

    public void refuse(Origin origin, String reason) {
        refused++;
        keep(refusals, origin, reason);
    }

    public void warn(Origin origin, String reason) {
        keep(warnings, origin, reason);
    }

    /** Warns once per file and subject, where every record would say the same. */
    void warnOnce(Origin origin, String subject, String reason) {
        if (saidOnce.add(origin.file() + '\0' + subject)) {
            warn(origin, reason);
        }
    }

    long refused() {
        return refused;
    }

    List<Remark> refusals() {
        return List.copyOf(refusals);
    }

    List<Remark> warnings() {
        return List.copyOf(warnings);
    }

    private static void keep(List<Remark> list, Origin origin, String reason) {
        if (list.size() < ImportReport.MOST_REMARKS) {
            list.add(new Remark(origin.file(), origin.line(), origin.pointer(), reason));
        }
    }
}
