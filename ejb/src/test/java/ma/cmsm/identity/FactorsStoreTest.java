package ma.cmsm.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.Mail;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Role;
import ma.cmsm.testing.Database;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The second factor: set up, proved, lost and replaced. */
class FactorsStoreTest {

    @RegisterExtension static final Database DATABASE = new Database();

    @TempDir Path home;

    private House house;
    private String secret;
    private Enrolled enrolled;

    @BeforeEach
    void open() throws SQLException {
        DATABASE.clear();
        house = new House(DATABASE, home);
        house.organization("tamount");
        house.account("fatima", "tamount", Role.FOCAL_POINT);
        Opened opened = house.password("fatima");
        secret = house.factors.begin(opened.token()).secret();
        enrolled = house.factors.confirm(opened.token(), house.code(secret), House.HERE);
    }

    @Test
    void theSecretIsNotInTheDatabaseInClear() throws SQLException {
        String stored = house.one("select hex(secret) from identity_factor");
        assertTrue(stored.length() > 2 * 20);
        byte[] plain = new Base32().decode(secret.replace(" ", ""));
        assertTrue(!stored.contains(HexFormat.of().withUpperCase().formatHex(plain)));
    }

    @Test
    void aCodeIsTakenOnce() {
        Opened half = house.password("fatima");
        wrong(() -> prove(half, house.code(secret)));
        house.now.pass(Duration.ofSeconds(30));
        assertEquals(Stage.READY, prove(half, house.code(secret)).stage());
    }

    @Test
    void aRecoveryCodeIsTakenOnceHoweverItIsTyped() throws SQLException {
        assertEquals(10, new HashSet<>(enrolled.recoveryCodes()).size());
        String code = enrolled.recoveryCodes().get(3);
        String typed = code.toLowerCase().replace("-", " ");
        assertEquals(Stage.READY, prove(house.password("fatima"), typed).stage());
        assertEquals("9", house.one("select count(*) from identity_recovery_code"));
        Opened half = house.password("fatima");
        wrong(() -> prove(half, code));
        List<String> stored = DATABASE.column("select code_hash from identity_recovery_code");
        assertTrue(stored.stream().noneMatch(enrolled.recoveryCodes()::contains));
    }

    @ParameterizedTest
    @ValueSource(chars = {'٠', '۰'})
    void aCodeIsTakenInTheDigitsOfAnArabicOrPersianKeyboard(char zero) {
        house.now.pass(Duration.ofSeconds(30));
        String code = inDigits(zero, house.code(secret));
        assertEquals(Stage.READY, prove(house.password("fatima"), code).stage());
        String recovery = inDigits(zero, enrolled.recoveryCodes().get(0));
        assertEquals(Stage.READY, prove(house.password("fatima"), recovery).stage());
    }

    private static String inDigits(char zero, String code) {
        return code.chars()
                .map(letter -> Character.isDigit(letter) ? letter - '0' + zero : letter)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    @Test
    void fiveWrongCodesEndTheSession() {
        Opened half = house.password("fatima");
        for (int tried = 0; tried < 5; tried++) {
            house.now.pass(Duration.ofSeconds(30));
            wrong(() -> prove(half, "000000"));
        }
        house.now.pass(Duration.ofSeconds(30));
        refusedAs("identity.session-ended", () -> prove(half, house.code(secret)));
        assertTrue(house.sessions.find(half.token()).isEmpty());
    }

    @Test
    void theOwnerIsToldOnceThatCodesAreGuessed() {
        guess(4);
        assertEquals(0, told());
        guess(1);
        assertEquals(1, told());
        guess(6);
        assertEquals(1, told());
    }

    @Test
    void afterARightCodeTheNextGuessesAreToldAgain() {
        guess(5);
        house.now.pass(Duration.ofSeconds(30));
        prove(house.password("fatima"), house.code(secret));
        guess(4);
        assertEquals(1, told());
        guess(1);
        assertEquals(2, told());
    }

    @Test
    void theMailOfGuessedCodesIsInTheOwnersLanguageAndNamesNobody() throws SQLException {
        DATABASE.transaction(
                entities ->
                        entities.createNativeQuery("update identity_account set language = 'ar'")
                                .executeUpdate());
        guess(5);
        Mail mail =
                house.mails("fatima@asso.example").stream()
                        .filter(one -> one.subject().equals("أدخل أحد رموزا خاطئة لحسابك"))
                        .findFirst()
                        .orElseThrow();
        assertEquals("ar", mail.language());
        assertTrue(!mail.text().contains("fatima") && !mail.text().contains("203.0"));
    }

    /** Wrong codes after the right password, each from another place. */
    private void guess(int codes) {
        for (int tried = 0; tried < codes; tried++) {
            house.now.pass(Duration.ofMinutes(16));
            Opened half = house.password("fatima");
            Visit stranger = House.visit("203.0.113." + tried);
            wrong(() -> house.signIn().proveFactor(half.token(), "000000", stranger));
        }
    }

    private long told() {
        return house.mails("fatima@asso.example").stream()
                .filter(mail -> mail.subject().contains("faux codes"))
                .count();
    }

    @Test
    void theGuessesOfManySessionsAreCountedTogether() {
        Visit stranger = House.visit("203.0.113.9");
        int taken = 0;
        for (int tried = 0; tried < 50; tried++) {
            Opened half = house.password("fatima");
            try {
                house.signIn().proveFactor(half.token(), "000000", stranger);
            } catch (Refused refused) {
                taken += refused.key().equals("identity.code-wrong") ? 1 : 0;
            }
        }
        assertEquals(3, taken);
    }

    @Test
    void whoeverGuessesFromManyPlacesIsStoppedAndTheOwnersDeviceIsNot() {
        Optional<String> device = enrolled.session().device();
        int taken = 0;
        for (int place = 0; place < 60; place++) {
            Opened half = house.password("fatima");
            try {
                house.signIn()
                        .proveFactor(half.token(), "000000", House.visit("203.0.113." + place));
            } catch (Refused refused) {
                taken += refused.key().equals("identity.code-wrong") ? 1 : 0;
            }
        }
        assertEquals(20, taken);
        house.now.pass(Duration.ofSeconds(30));
        Visit home = new Visit("192.0.2.1", device, Optional.empty(), Optional.empty());
        Opened half = house.signIn().withPassword("fatima@asso.example", House.PASSWORD, home);
        assertEquals(
                Stage.READY,
                house.signIn().proveFactor(half.token(), house.code(secret), home).stage());
    }

    @Test
    void aFactorIsReplacedByWhoProvedTheOldOneJustNow() {
        String token = enrolled.session().token();
        house.now.pass(Permission.FRESH);
        refusedAs("identity.factor-needed", () -> house.factors.begin(token));
        Opened fresh = prove(enrolled.session(), house.code(secret));
        String next = house.factors.begin(fresh.token()).secret();
        house.now.pass(Duration.ofSeconds(30));
        Opened half = house.password("fatima");
        wrong(() -> prove(half, house.code(next)));
        Enrolled replaced = house.factors.confirm(fresh.token(), house.code(next), House.HERE);
        assertTrue(house.sessions.find(half.token()).isEmpty());
        house.now.pass(Duration.ofSeconds(30));
        Opened later = house.password("fatima");
        wrong(() -> prove(later, house.code(secret)));
        assertEquals(Stage.READY, prove(later, house.code(next)).stage());
        wrong(() -> prove(house.password("fatima"), enrolled.recoveryCodes().get(0)));
        assertEquals(10, replaced.recoveryCodes().size());
    }

    @Test
    void whoeverHasOnlyThePasswordDoesNotReplaceTheFactor() {
        Opened half = house.password("fatima");
        refusedAs("identity.factor-needed", () -> house.factors.begin(half.token()));
    }

    @Test
    void aCodeThatProvesNothingSetsUpNothing() {
        house.account("zineb", "tamount", Role.SUPERVISOR);
        Opened half = house.password("zineb");
        refusedAs(
                "identity.no-factor",
                () -> house.factors.confirm(half.token(), "000000", House.HERE));
        house.factors.begin(half.token());
        wrong(() -> house.factors.confirm(half.token(), "000000", House.HERE));
        assertEquals(Stage.ENROL, house.session(half.token()).stage());
        assertEquals(Stage.ENROL, house.password("zineb").stage());
    }

    @Test
    void newRecoveryCodesReplaceTheOldOnes() {
        Actor actor = house.session(enrolled.session().token()).actor();
        List<String> codes = house.factors.renewRecoveryCodes(actor);
        wrong(() -> prove(house.password("fatima"), enrolled.recoveryCodes().get(0)));
        assertEquals(Stage.READY, prove(house.password("fatima"), codes.get(0)).stage());
        house.now.pass(Permission.FRESH);
        refusedAs("identity.factor-needed", () -> house.factors.renewRecoveryCodes(actor));
        refusedAs("identity.not-found", () -> house.factors.renewRecoveryCodes(Actor.VISITOR));
    }

    @Test
    void aSessionThatIsOverProvesNothing() {
        refusedAs(
                "identity.session-ended",
                () -> house.signIn().proveFactor("no token", "000000", House.HERE));
    }

    @Test
    void everyTryIsOnRecord() throws SQLException {
        Opened half = house.password("fatima");
        wrong(() -> prove(half, "000000"));
        assertEquals(
                Optional.of("REFUSED identity.code-wrong"),
                Optional.of(
                        house.one(
                                "select concat(result, ' ', reason) from audit_entry"
                                        + " where action = 'prove-factor'")));
    }

    private Opened prove(Opened session, String code) {
        return house.signIn().proveFactor(session.token(), code, House.HERE);
    }

    private static void wrong(Executable act) {
        refusedAs("identity.code-wrong", act);
    }

    private static void refusedAs(String key, Executable act) {
        assertEquals(key, assertThrows(Refused.class, act).key());
    }
}
