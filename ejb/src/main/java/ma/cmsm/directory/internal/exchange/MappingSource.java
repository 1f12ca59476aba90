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

    @Override
    public void read(Consumer<Raw> sink) {
        MappedFiles files = new MappedFiles(mapping, path);
        for (MappingFile.Rule rule : mapping.rules()) {
            files.read(
                    rule.file(),
                    row -> {
                        Expressions expressions =
                                new Expressions(mapping, files, remarks, row.origin());
                        expressions
                                .evaluate(rule.as(), new Scope(row.json(), null))
                                .filter(ObjectNode.class::isInstance)
                                .ifPresent(
                                        json ->
                                                sink.accept(
                                                        new Raw(
                                                                row.origin(),
                                                                Optional.of(rule.kind()),
                                                                (ObjectNode) json)));
                    });
        }
    }
}
