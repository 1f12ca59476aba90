package ma.cmsm.directory.internal.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.function.Consumer;
import ma.cmsm.platform.StableId;

/**
 * Something that belongs to exactly one owner. HSDS lets the same part, with the same id, stand
 * under several owners; each has its own row here, so that none can change another's.
 */
@MappedSuperclass
@JsonPropertyOrder("id")
public abstract class Part {

    @JsonIgnore
    @Id
    @Column(name = "row_id")
    public String rowId;

    @NotBlank
    @Size(max = 36)
    public String id;

    @JsonIgnore public int position;

    /** Gives the parts below their owner, their key and their place in the order. */
    public void adoptParts() {}

    protected <P extends Part> void adopt(List<P> parts, String kind, Consumer<P> owner) {
        adopt(rowId, parts, kind, owner);
    }

    static <P extends Part> void adopt(
            String ownerKey, List<P> parts, String kind, Consumer<P> owner) {
        int position = 0;
        for (P part : parts) {
            part.rowId = StableId.beside(ownerKey, "row", kind, part.id);
            part.position = position++;
            owner.accept(part);
            part.adoptParts();
        }
    }
}
