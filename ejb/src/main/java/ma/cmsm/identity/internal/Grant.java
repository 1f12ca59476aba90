package ma.cmsm.identity.internal;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import ma.cmsm.identity.Detail;
import ma.cmsm.identity.Scope.Clause;
import ma.cmsm.identity.Scope.Condition;
import ma.cmsm.identity.Scope.Side;
import ma.cmsm.platform.Role;

/**
 * One cell of the table of rights.
 *
 * @param proofs what must be true of the actor besides the role
 */
public record Grant(Role role, Clause clause, Set<Proof> proofs) {

    /** What must be true of whoever acts. */
    public enum Proof {
        FRESH_FACTOR,
        LEGAL_REPRESENTATIVE
    }

    /** A role on a side; all of it, without conditions. */
    static Grant to(Role role, Side side) {
        return new Grant(role, new Clause(side, Set.of(), Detail.ALL), Set.of());
    }

    Grant when(Condition... conditions) {
        Set<Condition> all = EnumSet.copyOf(Arrays.asList(conditions));
        return new Grant(role, new Clause(clause.side(), all, clause.detail()), proofs);
    }

    Grant only(Detail detail) {
        return new Grant(role, new Clause(clause.side(), clause.conditions(), detail), proofs);
    }

    Grant with(Proof... needed) {
        return new Grant(role, clause, EnumSet.copyOf(Arrays.asList(needed)));
    }

    public boolean needs(Proof proof) {
        return proofs.contains(proof);
    }
}
