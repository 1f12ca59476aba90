package ma.cmsm.web.office.services;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** A field of a form with what is typed into it. */
public final class Entry implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final String label;
    private final Widget widget;
    private final ArrayList<Option> options;
    private String language = "";
    private String mark = "";
    private String fault = "";
    private String value = "";
    private List<String> values = new ArrayList<>();

    Entry(String name, String label, Widget widget, List<Option> options) {
        this.name = name;
        this.label = label;
        this.widget = widget;
        this.options = new ArrayList<>(options);
    }

    /** Of a text in a language; {@code mark} says how the translation stands. */
    Entry in(String tag, String translationMark) {
        language = tag;
        mark = translationMark;
        return this;
    }

    Entry holding(String text) {
        value = text;
        return this;
    }

    Entry holding(List<String> several) {
        values = new ArrayList<>(several);
        return this;
    }

    Entry wrong(String key) {
        fault = key;
        return this;
    }

    String name() {
        return name;
    }

    Widget widget() {
        return widget;
    }

    public String getLabel() {
        return label;
    }

    public String getLanguage() {
        return language;
    }

    public String getMark() {
        return mark;
    }

    /** Key of what is wrong with it; empty for nothing. */
    public String getFault() {
        return fault;
    }

    public List<Option> getOptions() {
        return options;
    }

    public String getValue() {
        return value;
    }

    public void setValue(String typed) {
        value = typed == null ? "" : typed;
    }

    public boolean isTicked() {
        return value.equals("true");
    }

    public void setTicked(boolean ticked) {
        value = ticked ? "true" : "";
    }

    public List<String> getValues() {
        return values;
    }

    public void setValues(List<String> chosen) {
        values = chosen == null ? new ArrayList<>() : new ArrayList<>(chosen);
    }

    public boolean isLine() {
        return widget == Widget.LINE || isNumber() || isDate() || isTime();
    }

    public boolean isNumber() {
        return widget == Widget.NUMBER;
    }

    private boolean isDate() {
        return widget == Widget.DATE;
    }

    private boolean isTime() {
        return widget == Widget.TIME;
    }

    /** Dates and times are typed as text too when they are not ones yet: nothing typed is lost. */
    public String getType() {
        if (isDate() && value.matches("(\\d{4}-\\d{2}-\\d{2})?")) {
            return "date";
        }
        return isTime() && value.matches("(\\d{2}:\\d{2}(:\\d{2})?)?") ? "time" : "text";
    }

    public String getInputMode() {
        return isNumber() ? "numeric" : "text";
    }

    public boolean isArea() {
        return widget == Widget.TEXT;
    }

    public boolean isFlag() {
        return widget == Widget.FLAG;
    }

    public boolean isChoice() {
        return widget == Widget.CHOICE;
    }

    public boolean isSeveral() {
        return widget == Widget.SEVERAL;
    }

    /** Whether nothing is typed or chosen. */
    boolean isEmpty() {
        return value.isBlank() && values.isEmpty();
    }
}
