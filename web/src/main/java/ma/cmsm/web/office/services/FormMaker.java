package ma.cmsm.web.office.services;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ma.cmsm.directory.FieldFault;
import ma.cmsm.directory.RecordDraft;
import ma.cmsm.directory.TranslationState;
import ma.cmsm.directory.TranslationState.Status;
import ma.cmsm.web.words.Words;

/** Makes the form of one page of a record out of its draft. */
final class FormMaker {

    private static final List<String> LANGUAGES = List.of("fr", "ar", "en");

    private final RecordDraft draft;
    private final ObjectNode content;
    private final Choices choices;
    private final Words words;
    private final Map<String, String> faults;

    /**
     * @param content what the form holds: the draft's, or what somebody typed who was slower
     */
    FormMaker(RecordDraft draft, ObjectNode content, Choices choices, Words words) {
        this.draft = draft;
        this.content = content;
        this.choices = choices;
        this.words = words;
        this.faults =
                draft.faults().stream()
                        .collect(
                                Collectors.toMap(
                                        FieldFault::pointer, FieldFault::key, (one, two) -> one));
    }

    RecordForm form(Section section, String moreLanguage) {
        return new RecordForm(
                content,
                section.texts().stream().map(name -> translations(name, moreLanguage)).toList(),
                section.fields().stream().map(field -> entry(field, content, "")).toList(),
                section.taxonomies().stream().map(this::terms).toList(),
                section.lists().stream().map(items -> group(items, content, "")).toList());
    }

    private Translations translations(String name, String moreLanguage) {
        String own = content.path("text_language").asText("fr");
        Set<String> languages = new LinkedHashSet<>(List.of(own));
        languages.addAll(LANGUAGES);
        content.path("translations").fieldNames().forEachRemaining(languages::add);
        if (!moreLanguage.isEmpty()) {
            languages.add(moreLanguage);
        }
        return new Translations(
                name,
                label(name),
                languages.stream().map(language -> text(name, language, own)).toList());
    }

    private Entry text(String name, String language, String own) {
        boolean isOwn = language.equals(own);
        JsonNode owner = isOwn ? content : content.path("translations").path(language);
        String pointer = isOwn ? "/" + name : "/translations/" + language + "/" + name;
        return new Entry(name, words.language().nameOf(language), Widget.TEXT, List.of())
                .in(language, isOwn ? "" : mark(language, name))
                .holding(owner.path(name).asText(""))
                .wrong(faults.getOrDefault(pointer, ""));
    }

    private String mark(String language, String name) {
        return draft.translations().stream()
                .filter(state -> state.language().equals(language) && state.field().equals(name))
                .map(TranslationState::draft)
                .filter(status -> status != Status.NOT_NEEDED)
                .map(Status::name)
                .findFirst()
                .orElse("");
    }

    private Entry entry(Field field, JsonNode owner, String pointer) {
        String typed = owner.path(field.name()).asText("");
        Entry entry =
                new Entry(
                                field.name(),
                                label(field.name()),
                                widget(field, typed),
                                options(field, typed))
                        .wrong(faults.getOrDefault(pointer + "/" + field.name(), ""));
        if (entry.isSeveral()) {
            return entry.holding(typed.isEmpty() ? List.of() : Arrays.asList(typed.split(",")));
        }
        return entry.holding(field.widget() == Widget.TIME ? minutes(typed) : typed);
    }

    /** Days such as {@code 1FR} are none of the boxes: they are typed. */
    private static Widget widget(Field field, String typed) {
        boolean fits =
                typed.isEmpty() || field.choices().containsAll(Arrays.asList(typed.split(",")));
        return field.widget() == Widget.SEVERAL && !fits ? Widget.LINE : field.widget();
    }

    private static String minutes(String time) {
        return time.matches("\\d{2}:\\d{2}:00") ? time.substring(0, 5) : time;
    }

    /** What is there already stays a choice. */
    private List<Option> options(Field field, String typed) {
        if (field.choices().isEmpty()) {
            return List.of();
        }
        List<Option> options = new ArrayList<>(choices.of(field, content));
        boolean known = options.stream().anyMatch(option -> option.value().equals(typed));
        if (field.widget() == Widget.CHOICE && !typed.isEmpty() && !known) {
            options.add(new Option(typed, typed));
        }
        return options;
    }

    private Entry terms(String taxonomy) {
        List<Option> all = choices.terms(taxonomy);
        Set<String> known = all.stream().map(Option::value).collect(Collectors.toSet());
        List<String> chosen = new ArrayList<>();
        content.path("attributes")
                .forEach(
                        attribute -> {
                            String term = attribute.path("taxonomy_term_id").asText();
                            if (known.contains(term)) {
                                chosen.add(term);
                            }
                        });
        return new Entry(taxonomy, words.get("taxonomy." + taxonomy), Widget.SEVERAL, all)
                .holding(chosen);
    }

    private Group group(Items items, JsonNode owner, String pointer) {
        Set<String> wanted =
                items.taxonomy().isEmpty()
                        ? Set.of()
                        : choices.terms(items.taxonomy()).stream()
                                .map(Option::value)
                                .collect(Collectors.toSet());
        List<Item> all = new ArrayList<>();
        int index = 0;
        for (JsonNode part : owner.path(items.name())) {
            String place = pointer + "/" + items.name() + "/" + index++;
            if (items.taxonomy().isEmpty()
                    || wanted.contains(part.path("taxonomy_term_id").asText())) {
                all.add(item(items, (ObjectNode) part, all.size() + 1, place));
            }
        }
        all.add(item(items, JsonNodeFactory.instance.objectNode(), 0, "new"));
        String label =
                items.taxonomy().isEmpty()
                        ? words.get("office_editing.list." + items.name())
                        : words.get("taxonomy." + items.taxonomy());
        return new Group(items.name(), items.taxonomy(), label, all);
    }

    private Item item(Items items, ObjectNode part, int number, String pointer) {
        return new Item(
                part,
                number,
                items.fields().stream().map(field -> entry(field, part, pointer)).toList(),
                items.nested().stream().map(nested -> group(nested, part, pointer)).toList());
    }

    private String label(String name) {
        return words.get("office_editing.field." + name);
    }
}
