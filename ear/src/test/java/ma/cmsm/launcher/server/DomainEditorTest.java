package ma.cmsm.launcher.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DomainEditorTest {
    private static final ServerPlan PLAN =
            new ServerPlan("0.0.0.0", 8391, 40123, "768m", false, Path.of("/data/a b/tmp"));

    private static final String OPTIONS = "//config[@name='server-config']//jvm-options";

    @TempDir private Path folder;
    private Path file;

    @BeforeEach
    void copyOfAServersFile() throws IOException {
        file = folder.resolve("domain.xml");
        try (var in = DomainEditorTest.class.getResourceAsStream("domain.xml")) {
            Files.copy(in, file);
        }
    }

    @Test
    void onlyTheAdministrationListensBeforeTheApplicationIsThere() throws IOException {
        edit(PLAN);
        assertTrue(isTrue("count(//network-listener[not(@enabled='false')]) = 1"));
        assertTrue(
                isTrue(
                        "//network-listener[@name='http-listener-1'][@address='0.0.0.0'][@port='8391']"));
        assertTrue(
                isTrue(
                        "//network-listener[@name='admin-listener'][@address='127.0.0.1'][@port='40123']"));
        assertTrue(isTrue("not(//iiop-listener[not(@enabled='false')])"));
        assertTrue(isTrue("//jmx-connector[@enabled='false']"));
        assertTrue(isTrue("//jms-service[@type='DISABLED']/jms-host"));
        assertTrue(isTrue("not(contains(//property[@name='URL']/@value, 'AUTO_SERVER'))"));
    }

    /** Or the timers, which end later, wait for it. */
    @Test
    void theTimerDatabaseStaysOpenWhileTheServerStops() throws IOException {
        edit(PLAN);
        assertTrue(isTrue("contains(//property[@name='URL']/@value, ';DB_CLOSE_ON_EXIT=FALSE')"));
    }

    @Test
    void aTimerWhoseWorkFailsGoesOn() throws IOException {
        edit(PLAN);
        assertTrue(
                isTrue(
                        "//config[@name='server-config']/ejb-container/ejb-timer-service"
                                + "/property[@name='reschedule-failed-timer'][@value='true']"));
    }

    @Test
    void aSecondEditChangesNothing() throws IOException {
        edit(PLAN);
        String once = Files.readString(file);
        edit(PLAN);
        assertEquals(once, Files.readString(file));
    }

    @Test
    void theNextStartMayHaveOtherPortsAndMemory() throws IOException {
        edit(PLAN);
        edit(new ServerPlan("127.0.0.1", 9000, 40124, "2g", true, Path.of("/data/tmp")));
        assertTrue(isTrue("count(" + OPTIONS + "[starts-with(., '-Xmx')]) = 1"));
        assertTrue(isTrue(OPTIONS + "[.='-Xmx2g']"));
        assertFalse(isTrue(OPTIONS + "[contains(., 'TieredStopAtLevel')]"));
        assertTrue(isTrue("count(" + OPTIONS + "[contains(., 'GC')]) = 1"));
        assertTrue(isTrue("//network-listener[@port='9000'][@address='127.0.0.1']"));
    }

    @Test
    void otherConfigurationsAreLeftAlone() throws IOException {
        edit(PLAN);
        assertTrue(
                isTrue("//config[@name='default-config']/java-config/jvm-options[.='-Xmx512m']"));
    }

    @Test
    void theServersOwnPagesDoNotNameItsVersion() throws IOException {
        edit(PLAN);
        assertTrue(isTrue(OPTIONS + "[.='-Dproduct.name=CMSM']"));
    }

    @Test
    void aForgottenApplicationLeavesNoTrace() throws IOException {
        DomainXml xml = DomainXml.read(file);
        new DomainEditor(xml).forgetApplications();
        assertTrue(xml.all("//application | //application-ref").isEmpty());
    }

    @Test
    void aServerWithoutTheExpectedListenersIsNotConfiguredHalf() throws IOException {
        DomainXml xml = DomainXml.read(file);
        xml.remove("//network-listener[@name='admin-listener']");
        assertThrows(IllegalStateException.class, () -> new DomainEditor(xml).apply(PLAN));
    }

    @Test
    void aDamagedFileIsAnError() throws IOException {
        Files.writeString(file, "<domain><configs>");
        assertThrows(IOException.class, () -> DomainXml.read(file));
    }

    private void edit(ServerPlan plan) throws IOException {
        DomainXml xml = DomainXml.read(file);
        new DomainEditor(xml).apply(plan);
        xml.write(file);
    }

    private boolean isTrue(String condition) throws IOException {
        return !DomainXml.read(file).all("/domain[" + condition + "]").isEmpty();
    }
}
