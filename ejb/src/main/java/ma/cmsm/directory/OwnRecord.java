package ma.cmsm.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A line in the list of what an organisation edits.
 *
 * @param organization id in the directory
 * @param name of the draft, where there is one; in the language asked for, where there is that
 * @param assuranceDue the day of the next check of a published service
 * @param openReports reports of errors that wait for an answer
 * @param changedAt when the draft was saved last; empty when nothing is unpublished
 */
public record OwnRecord(
        RecordRef ref,
        Optional<String> organization,
        String name,
        RecordDraft.State state,
        Optional<LocalDate> assuredOn,
        Optional<LocalDate> assuranceDue,
        long openReports,
        Optional<Instant> changedAt) {}
