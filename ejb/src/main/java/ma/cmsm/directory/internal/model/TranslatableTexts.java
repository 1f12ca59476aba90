package ma.cmsm.directory.internal.model;

import java.util.Set;

/** The texts of HSDS that are words and not facts: the import takes their translations. */
public final class TranslatableTexts {

    private static final Set<String> NAMES =
            Set.of(
                    "name",
                    "alternate_name",
                    "description",
                    "transportation",
                    "interpretation_services",
                    "application_process",
                    "fees_description",
                    "wait_time",
                    "fees",
                    "accreditations",
                    "eligibility_description",
                    "licenses",
                    "alert",
                    "tax_status",
                    "legal_status");

    private TranslatableTexts() {}

    /** Whether a property's texts are translated. */
    public static boolean has(String property) {
        return NAMES.contains(property);
    }
}
