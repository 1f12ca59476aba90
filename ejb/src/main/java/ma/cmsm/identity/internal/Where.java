package ma.cmsm.identity.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ma.cmsm.identity.Scope;

/** The conditions of a list, and the values for their question marks. */
public final class Where {

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    /** Only what may be seen. */
    public Where(Scope.Filter visible) {
        sql.append(" where ").append(visible.sql());
        values.addAll(visible.values());
    }

    public Where and(String condition, Object... given) {
        sql.append(" and ").append(condition);
        values.addAll(List.of(given));
        return this;
    }

    /** Only what has the text in one of the columns, whatever the case of its letters. */
    public Where containing(String text, String... columns) {
        String wanted = text.strip();
        if (wanted.isEmpty()) {
            return this;
        }
        List<String> any = new ArrayList<>();
        for (String column : columns) {
            any.add("lower(" + column + ") like ? escape '|'");
            values.add(pattern(wanted));
        }
        sql.append(" and (").append(String.join(" or ", any)).append(')');
        return this;
    }

    private static String pattern(String text) {
        return "%" + text.toLowerCase(Locale.ROOT).replaceAll("([|%_])", "|$1") + "%";
    }

    public String sql() {
        return sql.toString();
    }

    public List<Object> values() {
        return values;
    }

    /** The values, and those of a part of the list. */
    public List<Object> values(int offset, int size, int most) {
        List<Object> all = new ArrayList<>(values);
        all.add(Math.min(most, Math.max(1, size)));
        all.add(Math.max(0, offset));
        return all;
    }
}
