package ma.cmsm.web.office.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.cmsm.audit.AuditEntry;
import ma.cmsm.web.office.Desk;
import ma.cmsm.web.office.Moments;
import ma.cmsm.web.office.services.FieldNames;
import ma.cmsm.web.words.Words;

/** Says a line of the record in words. */
@Named("lineWords")
@RequestScoped
public class LineWords {

    private static final String FIELD = "act-field.";
    private static final String COUNT = "act-count.";

    /** What was counted, and how many of it. */
    private static final Pattern COUNTED = Pattern.compile("([a-z]+):(\\d{1,18})");

    private Moments moments;
    private Desk desk;

    /** For the proxy of the container. */
    protected LineWords() {}

    @Inject
    public LineWords(Moments moments, Desk desk) {
        this.moments = moments;
        this.desk = desk;
    }

    public String at(AuditEntry line) {
        return moments.at(line.at(), desk.me().getLanguage());
    }

    public String fields(AuditEntry line) {
        return fields(line, desk.words());
    }

    /** In the words of the forms where they are typed; one that stands in none has its code. */
    static String fields(AuditEntry line, Words words) {
        return line.fields().stream()
                .map(field -> field(line.objectKind(), field, words))
                .collect(Collectors.joining(words.get("office_audit.comma")));
    }

    private static String field(String kind, String field, Words words) {
        Matcher counted = COUNTED.matcher(field);
        return counted.matches() && words.containsKey(COUNT + counted.group(1))
                ? words.with(COUNT + counted.group(1), Long.valueOf(counted.group(2)))
                : name(kind, field, words);
    }

    private static String name(String kind, String field, Words words) {
        return Stream.of(FIELD + kind + "." + field, FIELD + field)
                .filter(words::containsKey)
                .map(words::get)
                .findFirst()
                .or(() -> FieldNames.find(field, words))
                .orElse(field);
    }

    /** What it was, in words where there are any; else its code. */
    public String of(String keys, String code) {
        String key = keys + code;
        String words = desk.words().get(key);
        return words.equals(key) ? code : words;
    }
}
