package ma.cmsm.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import ma.cmsm.platform.Keyring;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Sql;
import ma.cmsm.platform.TypedCode;

/** The second factor of an account: what proves it, and how it is set up. */
@ApplicationScoped
public class SecondFactor {

    private static final String PURPOSE = "second factor";

    private Keyring keyring;

    /** For the proxy of the container. */
    protected SecondFactor() {}

    @Inject
    public SecondFactor(Keyring keyring) {
        this.keyring = keyring;
    }

    /**
     * Takes a code of the application or a recovery code; neither is taken twice.
     *
     * @throws Refused kind FORBIDDEN, key {@code identity.code-wrong}; kind CONFLICT, key {@code
     *     identity.no-factor}, when the account has none
     */
    public void prove(Sql sql, String account, String code, Instant now) throws SQLException {
        FactorTable table = new FactorTable(sql);
        FactorTable.Stored factor = table.lock(account).orElseThrow(SecondFactor::none);
        byte[] secret = open(account, factor.secret().orElseThrow(SecondFactor::none));
        OptionalLong step = Totp.stepOf(TypedCode.plain(code), secret, now, factor.lastStep());
        if (step.isPresent()) {
            table.setStep(account, step.getAsLong());
        } else if (!table.spend(account, RecoveryCode.hash(code))) {
            throw wrong();
        }
    }

    /** A new secret, to be proved by its first code; the one in use stays until then. */
    public byte[] prepare(Sql sql, String account) throws SQLException {
        byte[] secret = Totp.newSecret();
        new FactorTable(sql).prepare(account, keyring.seal(PURPOSE, secret, place(account)));
        return secret;
    }

    /**
     * Takes the prepared secret into use.
     *
     * @return the recovery codes, which replace the ones before
     * @throws Refused kind FORBIDDEN, key {@code identity.code-wrong}; kind CONFLICT, key {@code
     *     identity.no-factor}, when none was prepared
     */
    public List<String> take(Sql sql, String account, String code, Instant now)
            throws SQLException {
        FactorTable table = new FactorTable(sql);
        FactorTable.Stored factor = table.lock(account).orElseThrow(SecondFactor::none);
        byte[] secret = open(account, factor.pending().orElseThrow(SecondFactor::none));
        OptionalLong step = Totp.stepOf(TypedCode.plain(code), secret, now, factor.lastStep());
        table.take(account, step.orElseThrow(SecondFactor::wrong));
        return renewCodes(sql, account);
    }

    /** A secret that is in use at once, for who needs not set it up. */
    void give(Sql sql, String account) throws SQLException {
        prepare(sql, account);
        new FactorTable(sql).take(account, 0);
    }

    /** Recovery codes that replace the ones before. */
    public List<String> renewCodes(Sql sql, String account) throws SQLException {
        List<String> codes = RecoveryCode.fresh();
        new FactorTable(sql).replaceCodes(account, codes.stream().map(RecoveryCode::hash).toList());
        return codes;
    }

    public int codesLeft(Sql sql, String account) throws SQLException {
        return new FactorTable(sql).codesLeft(account);
    }

    /** The account has none any more. */
    public void remove(Sql sql, String account) throws SQLException {
        new FactorTable(sql).remove(account);
    }

    /**
     * A code that would be taken now, for the demonstration; the next one when this one is spent.
     */
    public Optional<String> nextCode(Sql sql, String account, Instant now) throws SQLException {
        Optional<FactorTable.Stored> factor = new FactorTable(sql).find(account);
        if (factor.flatMap(FactorTable.Stored::secret).isEmpty()) {
            return Optional.empty();
        }
        byte[] secret = open(account, factor.get().secret().get());
        long step = Math.max(Totp.step(now), factor.get().lastStep() + 1);
        return Optional.of(Totp.code(secret, step));
    }

    private byte[] open(String account, byte[] sealed) {
        return keyring.open(PURPOSE, sealed, place(account));
    }

    private static String place(String account) {
        return "identity_factor/" + account;
    }

    private static Refused none() {
        return new Refused(Refused.Kind.CONFLICT, "identity.no-factor");
    }

    private static Refused wrong() {
        return new Refused(Refused.Kind.FORBIDDEN, "identity.code-wrong");
    }
}
