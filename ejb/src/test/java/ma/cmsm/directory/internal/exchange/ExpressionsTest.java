package ma.cmsm.directory.internal.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ma.cmsm.platform.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpressionsTest {

    @TempDir Path folder;

    private final Remarks remarks = new Remarks();

    @Test
    void nothingComesOfNothing() {
        assertEquals(
                List.of("{'name':'A','status':'active'}"),
                map(
                        "{'name':'{title}','status':'active','email':'{mail}',"
                                + "'phones':[{'number':'{phone}','type':'voice'}]}",
                        "title,mail,phone\nA,,\n"));
    }

    @Test
    void valuesAreSplitAndMappedAndTheUnknownNamedOnce() {
        assertEquals(
                List.of("{'codes':['sante','argent']}", "{'codes':['sante']}"),
                map(
                        "{'codes':{'$':'{c}','split':'|','table':{'H':'sante','C':['argent']}}}",
                        "c\nH|C|X\nH|X\n"));
        assertEquals(1, remarks.warnings().size());
    }

    @Test
    void rowsOfAnotherFileAreJoinedByTheirKey() {
        write("other.csv", "service,number\n1,05\n1,06\n2,07\n");
        assertEquals(
                List.of("{'id':'1','phones':[{'number':'05 of 1'},{'number':'06 of 1'}]}"),
                map(
                        "{'id':'{id}','phones':[{'$rows':'other','where':{'service':'{id}'},"
                                + "'as':{'number':'{number} of {../id}'}}]}",
                        "id\n1\n"));
    }

    @Test
    void anObjectWithoutWhatItRequiresIsNone() {
        assertEquals(
                List.of("{'id':'1'}"),
                map(
                        "{'id':'{id}','schedule':{'$require':['day'],'day':'{day}','note':'{id}'}}",
                        "id,day\n1,\n"));
    }

    @Test
    void datesAreReadByTheFirstPatternThatFits() {
        assertEquals(
                List.of("{'d':'2015-12-24'}", "{'d':'2015-12-24'}"),
                map(
                        "{'d':{'$':'{d}','date':['M/d/uuuu','M/d/uu']}}",
                        "d\n12/24/2015\n12/24/15\n\"January 01, 0001\"\n"));
    }

    @Test
    void aMappingWithAnUnknownFileOrKindIsRefused() {
        assertThrows(Refused.class, () -> mapping("{'format':'cmsm-mapping/1','colour':1}"));
        assertThrows(Refused.class, () -> mapping("{'format':'other'}"));
        assertThrows(Refused.class, () -> MappingFile.of("no-such-mapping"));
        assertThrows(
                Refused.class,
                () -> mapping("{'format':'cmsm-mapping/1','records':[{'kind':'x','each':'y'}]}"));
    }

    @Test
    void aMissingFileIsNamed() {
        Refused refused =
                assertThrows(
                        Refused.class,
                        () -> Sources.of(folder, MappingFile.of("ohana"), remarks).read(raw -> {}));
        assertTrue(refused.arguments().get(3).toString().contains("services.csv"));
    }

    private List<String> map(String as, String rows) {
        write("rows.csv", rows);
        MappingFile mapping =
                mapping(
                        "{'format':'cmsm-mapping/1','files':{'rows':{'file':'rows.csv'},"
                                + "'other':{'file':'other.csv','optional':true}},"
                                + "'records':[{'kind':'service','each':'rows','as':"
                                + as
                                + "}]}");
        List<String> records = new ArrayList<>();
        Sources.of(folder, mapping, remarks)
                .read(raw -> records.add(raw.json().toString().replace('"', '\'')));
        return records;
    }

    private MappingFile mapping(String json) {
        return MappingFile.of(write("mapping.json", json.replace('\'', '"')).toString());
    }

    private Path write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
