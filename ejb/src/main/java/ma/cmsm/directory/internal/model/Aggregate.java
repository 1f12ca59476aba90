package ma.cmsm.directory.internal.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import ma.cmsm.platform.StableId;

/** What is written and published as one: it owns its parts and the translations of its texts. */
@MappedSuperclass
@JsonPropertyOrder("id")
public abstract class Aggregate {

    /** The language of texts that name none. */
    public static final String DEFAULT_LANGUAGE = "fr";

    @NotBlank
    @Size(max = 36)
    @Id
    public String id;

    @NotBlank
    @Pattern(regexp = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
    @Size(max = 35)
    @Column(name = "text_language")
    public String textLanguage = DEFAULT_LANGUAGE;

    /** Where the facts come from. */
    @Size(max = 5000)
    public String source;

    /** The date of that source: a year, a month or a day (ISO 8601). */
    @Pattern(regexp = "\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?")
    @Column(name = "source_as_of")
    public String sourceAsOf;

    /** How far the source is to be trusted. */
    @Pattern(regexp = "high|medium|low")
    public String trust;

    /**
     * SHA-256 of the canonical JSON, so that importing the same again is seen to change nothing.
     */
    @JsonIgnore
    @Column(name = "content_hash")
    public String contentHash;

    @JsonIgnore @Version public long version;

    @JsonIgnore
    @Column(name = "created_at")
    public LocalDateTime createdAt;

    @JsonIgnore
    @Column(name = "updated_at")
    public LocalDateTime updatedAt;

    /** Gives every part its owner, its key and its place in the order. */
    public abstract void adoptParts();

    /** Its translations as rows, in no order. */
    public abstract List<Translation> translationRows();

    /** Takes over what an exchange does not carry. */
    public void keep(Aggregate before) {}

    /** Language tag to field name (as in HSDS) to text; sorted, so that its JSON is canonical. */
    @JsonProperty("translations")
    public Map<String, Map<String, String>> translations() {
        Map<String, Map<String, String>> texts = new TreeMap<>();
        for (Translation row : translationRows()) {
            texts.computeIfAbsent(row.language, any -> new TreeMap<>()).put(row.field, row.text);
        }
        return texts;
    }

    @JsonProperty("translations")
    public void setTranslations(Map<String, Map<String, String>> texts) {
        translationRows().clear();
        texts.forEach(
                (language, fields) ->
                        fields.forEach(
                                (field, text) ->
                                        translationRows()
                                                .add(Translation.of(language, field, text))));
    }

    protected void adoptTranslations(Consumer<Translation> owner) {
        for (Translation row : translationRows()) {
            row.rowId = StableId.beside(id, "translation", row.language, row.field);
            owner.accept(row);
        }
    }

    protected <P extends Part> void adopt(List<P> parts, String kind, Consumer<P> owner) {
        Part.adopt(id, parts, kind, owner);
    }
}
