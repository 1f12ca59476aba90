package ma.cmsm.directory.internal.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Foreign files, made HSDS records by a mapping. */
final class MappingSource implements RecordSource {

    private final MappingFile mapping;
    private final Path path;
    private final Remarks remarks;

    MappingSource(MappingFile mapping, Path path, Remarks remarks) {
        this.mapping = mapping;
        this.path = path;
        this.remarks = remarks;
    }

    /**
     * Gives what the mapping makes of the files.
     *
     * @throws ma.cmsm.platform.Refused kind INVALID also when that is nothing: then it is another
     *     mapping or another file that was meant
     */
    @Override
    public void read(Consumer<Raw> sink) {
        MappedFiles files = new MappedFiles(mapping, path);
        long[] made = new long[1];
        for (MappingFile.Rule rule : mapping.rules()) {
            files.read(
                    rule.file(),
                    row ->
                            record(rule, row, files)
                                    .ifPresent(
                                            raw -> {
                                                made[0]++;
                                                sink.accept(raw);
                                            }));
        }
        if (made[0] == 0) {
            throw Broken.file(
                    path.getFileName().toString(),
                    "The mapping \"" + mapping.name() + "\" makes no record of it.");
        }
    }

    private Optional<Raw> record(MappingFile.Rule rule, Raw row, MappedFiles files) {
        return new Expressions(mapping, files, remarks, row.origin())
                .evaluate(rule.as(), new Scope(row.json(), null))
                .filter(ObjectNode.class::isInstance)
                .map(json -> new Raw(row.origin(), Optional.of(rule.kind()), (ObjectNode) json));
    }
}
