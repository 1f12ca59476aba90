package ma.cmsm.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

/**
 * On what an actor may do something: at least one of the clauses must hold. It decides about one
 * target ({@link #admits}) and about the rows of a list ({@link #filter}) by the same clauses.
 *
 * @param account of the actor
 * @param organization that the actor acts for
 */
public record Scope(Optional<String> account, Optional<String> organization, List<Clause> clauses) {

    /** Whose things. */
    public enum Side {
        ANY,
        OWN,
        RECEIVED,
        OWN_OR_RECEIVED
    }

    /** What must be true of a thing besides. */
    public enum Condition {
        ASSIGNED,
        NAMED,
        BY_SELF,
        NOT_BY_SELF,
        APPROVED
    }

    /**
     * Things of a side that meet all conditions, and how much of them.
     *
     * @param detail the most that may be seen
     */
    public record Clause(Side side, Set<Condition> conditions, Detail detail) {}

    /**
     * Where a table has what rights depend on. What is missing is never met.
     *
     * @param organization column with the owner's id
     * @param receiver column with the receiver's id; null if there is none
     * @param conditions SQL of conditions; all but APPROVED with one {@code ?} for the account
     */
    public record Columns(
            String organization, String receiver, Map<Condition, String> conditions) {}

    /**
     * The part of a {@code where} that leaves what may be seen.
     *
     * @param sql in brackets
     * @param values for its question marks, in order
     */
    public record Filter(String sql, List<Object> values) {}

    public Scope {
        clauses = List.copyOf(clauses);
    }

    /** Whether there is nothing that the actor may do it on. */
    public boolean isEmpty() {
        return clauses.isEmpty();
    }

    public boolean admits(Target target) {
        return clauses.stream().anyMatch(clause -> admits(clause, target));
    }

    /** The same as rows of a table; nothing when nothing may be seen in this detail. */
    public Filter filter(Columns columns, Detail detail) {
        StringJoiner any = new StringJoiner(" or ", "(", ")").setEmptyValue("(1 = 0)");
        List<Object> values = new ArrayList<>();
        for (Clause clause : clauses) {
            if (clause.detail().covers(detail)) {
                part(clause, columns)
                        .ifPresent(
                                part -> {
                                    any.add(part.sql());
                                    values.addAll(part.values());
                                });
            }
        }
        return new Filter(any.toString(), values);
    }

    private boolean admits(Clause clause, Target target) {
        return clause.detail().covers(target.detail())
                && isOn(clause.side(), target)
                && clause.conditions().stream().allMatch(condition -> holds(condition, target));
    }

    private boolean isOn(Side side, Target target) {
        return switch (side) {
            case ANY -> true;
            case OWN -> same(organization, target.organization());
            case RECEIVED -> same(organization, target.receiver());
            case OWN_OR_RECEIVED ->
                    same(organization, target.organization())
                            || same(organization, target.receiver());
        };
    }

    private boolean holds(Condition condition, Target target) {
        return switch (condition) {
            case ASSIGNED -> same(account, target.assignee());
            case NAMED -> account.filter(target.named()::contains).isPresent();
            case BY_SELF -> same(account, target.author());
            case NOT_BY_SELF -> target.author().isPresent() && !same(account, target.author());
            case APPROVED -> target.approved();
        };
    }

    private static boolean same(Optional<String> one, Optional<String> other) {
        return one.isPresent() && one.equals(other);
    }

    private Optional<Filter> part(Clause clause, Columns columns) {
        List<Object> values = new ArrayList<>();
        Optional<String> side = side(clause.side(), columns, values);
        if (side.isEmpty()) {
            return Optional.empty();
        }
        StringJoiner all = new StringJoiner(" and ", "(", ")");
        all.add(side.get());
        for (Condition condition : clause.conditions()) {
            String sql = columns.conditions().get(condition);
            boolean asksForAccount = condition != Condition.APPROVED;
            if (sql == null || asksForAccount && account.isEmpty()) {
                return Optional.empty();
            }
            all.add("(" + sql + ")");
            if (asksForAccount) {
                values.add(account.get());
            }
        }
        return Optional.of(new Filter(all.toString(), values));
    }

    private Optional<String> side(Side side, Columns columns, List<Object> values) {
        if (side == Side.ANY) {
            return Optional.of("1 = 1");
        }
        List<String> wanted = new ArrayList<>();
        if (side != Side.RECEIVED) {
            wanted.add(columns.organization());
        }
        if (side != Side.OWN && columns.receiver() != null) {
            wanted.add(columns.receiver());
        }
        if (organization.isEmpty() || wanted.isEmpty()) {
            return Optional.empty();
        }
        wanted.forEach(column -> values.add(organization.get()));
        return Optional.of("(" + String.join(" = ? or ", wanted) + " = ?)");
    }
}
