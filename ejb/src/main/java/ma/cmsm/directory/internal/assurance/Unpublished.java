package ma.cmsm.directory.internal.assurance;

import java.sql.SQLException;
import java.util.List;
import ma.cmsm.directory.internal.assurance.AssuranceLinks.Asked;
import ma.cmsm.platform.Sql;

/** Services that were taken off because nobody confirmed them, and not by their editors. */
public final class Unpublished {

    private Unpublished() {}

    public static boolean isUnpublished(Sql sql, Asked asked) {
        try {
            return sql.number(
                            "select count(*) from directory_assurance"
                                    + " where service_id = ? and due = ? and step = ?",
                            List.of(asked.service(), asked.due(), Step.UNPUBLISHED.name()))
                    == 1;
        } catch (SQLException failure) {
            throw new IllegalStateException("The checks cannot be read", failure);
        }
    }
}
