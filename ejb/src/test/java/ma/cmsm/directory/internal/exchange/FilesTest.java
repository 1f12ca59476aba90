package ma.cmsm.directory.internal.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import ma.cmsm.platform.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesTest {

    @TempDir Path folder;

    @Test
    void theSeparatorIsTheOneTheHeaderHasMostOf() {
        assertEquals(',', CsvTable.separator("a,b,c\n1;2;3"));
        assertEquals(';', CsvTable.separator("a;\"b,c,d\";e\n"));
        assertEquals('\t', CsvTable.separator("a\tb\tc"));
        assertEquals(',', CsvTable.separator("a"));
    }

    @Test
    void rowsKnowTheirLineAndEmptyOnesAreNone() throws IOException {
        Path file = write("a.csv", "\ufeffid,name,,\n1,\"two\nlines\",,\n,,,\n2,b,,x\n");
        List<String> rows = new ArrayList<>();
        new CsvTable(file).read(row -> rows.add(row.origin().line() + " " + row.cells()));
        assertEquals(List.of("2 {id=1, name=two\nlines}", "5 {id=2, name=b, column 4=x}"), rows);
    }

    @Test
    void twoColumnsOfOneNameAreRefused() throws IOException {
        Path file = write("a.csv", "id,name,name\n1,a,b\n");
        assertThrows(Refused.class, () -> new CsvTable(file).read(row -> {}));
    }

    @Test
    void aTableThatIsCutInItsLastRowIsRefused() throws IOException {
        Path file = write("a.csv", "id,name,city\n1,a,b\n2,c");
        assertThrows(Refused.class, () -> new CsvTable(file).read(row -> {}));
    }

    @Test
    void aTableWhoseRowsLeaveOutTheirEmptyEndsIsWhole() throws IOException {
        List<Row> rows = new ArrayList<>();
        new CsvTable(write("a.csv", "id,name,city\n1,a\n2,b,c\n3,d")).read(rows::add);
        assertEquals(3, rows.size());
    }

    @Test
    void aPageAnArrayAndLinesAllGiveTheirRecords() throws IOException {
        String record = "{\"name\":\"A\"}";
        assertEquals(List.of("1 "), records("a.json", record));
        assertEquals(List.of("1 /0", "1 /1"), records("b.json", "[" + record + "," + record + "]"));
        assertEquals(
                List.of("2 /contents/0"),
                records("c.json", "{\"total_items\":1,\"contents\":[\n" + record + "]}"));
        assertEquals(List.of("1 ", "2 "), records("d.ndjson", record + "\n" + record + "\n"));
    }

    @Test
    void aBrokenLineIsNamedInPlainWords() throws IOException {
        String record = "{\"name\":\"A\"}\n";
        for (String broken : List.of("{\"name\":oops}\n", "{\"name\" \"B\"}\n", "PK\n")) {
            Refused refused =
                    assertThrows(
                            Refused.class,
                            () -> records("a.ndjson", record + record + broken + record));
            assertEquals(3L, refused.arguments().get(1), broken);
            assertTrue(
                    refused.arguments()
                            .get(3)
                            .toString()
                            .startsWith("line 3: This is not JSON from here"),
                    refused.arguments().toString());
        }
        Refused cut = assertThrows(Refused.class, () -> records("a.ndjson", record + "{\"name\":"));
        assertTrue(cut.arguments().get(3).toString().contains("too early"), cut.toString());
    }

    @Test
    void anArchiveOfNothingSaysThatNothingIsInIt() throws IOException {
        Path empty = folder.resolve("empty.zip");
        new ZipOutputStream(Files.newOutputStream(empty)).close();
        Refused refused =
                assertThrows(
                        Refused.class, () -> Sources.of(empty, new Remarks()).read(record -> {}));
        assertTrue(refused.arguments().get(3).toString().contains("neither"), "what belongs there");
    }

    @Test
    void whatIsOnlyCalledAWorkbookIsNoneInPlainWords() throws IOException {
        Path random = Files.write(folder.resolve("a.xlsx"), new byte[] {1, (byte) 0xfe, 3, 4, 5});
        Refused refused = assertThrows(Refused.class, () -> Sources.of(random, new Remarks()));
        assertTrue(refused.arguments().get(3).toString().contains("workbook"), "what it is not");
    }

    @Test
    void whatIsEmptyOrUtf16OrNoJsonIsRefused() throws IOException {
        assertRefused(write("a.json", ""));
        assertRefused(write("b.json", "  \n"));
        assertRefused(write("c.json", "[1]"));
        assertRefused(write("d.json", "{\"name\":"));
        assertRefused(
                Files.write(folder.resolve("e.json"), "{}".getBytes(StandardCharsets.UTF_16)));
    }

    @Test
    void anArchiveThatWouldLandOutsideOrGrowTooMuchIsRefused() throws IOException {
        assertTrue(reason(zip("../a.json", new byte[10])).contains("outside"));
        assertTrue(reason(zip("a.json", new byte[64 << 20])).contains("far more"));
    }

    @Test
    void theFilesOfAnArchiveHaveALimitTogether() throws IOException {
        Path archive = zip("a.json", new byte[600], "b.json", new byte[600]);
        Path unpacked = Files.createDirectory(folder.resolve("unpacked"));
        ZipFolder.unpack(archive, unpacked, 1_200);
        Refused refused =
                assertThrows(Refused.class, () -> ZipFolder.unpack(archive, unpacked, 1_199));
        assertTrue(refused.arguments().get(3).toString().contains("in parts"));
    }

    @Test
    void aCutArchiveIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(zip("a.json", "{}".getBytes(StandardCharsets.UTF_8)));
        Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, whole.length - 10));
        assertTrue(reason(cut).contains("damaged or cut"));
    }

    private List<String> records(String name, String text) throws IOException {
        List<String> records = new ArrayList<>();
        Sources.of(write(name, text), new Remarks())
                .read(raw -> records.add(raw.origin().line() + " " + raw.origin().pointer()));
        return records;
    }

    private void assertRefused(Path file) {
        assertThrows(Refused.class, () -> Sources.of(file, new Remarks()).read(raw -> {}));
    }

    private String reason(Path file) {
        Refused refused =
                assertThrows(Refused.class, () -> Sources.of(file, new Remarks()).read(raw -> {}));
        return refused.arguments().get(3).toString();
    }

    private Path zip(Object... namesAndContents) throws IOException {
        Path archive = folder.resolve("archive.zip");
        try (OutputStream out = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int at = 0; at < namesAndContents.length; at += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndContents[at]));
                zip.write((byte[]) namesAndContents[at + 1]);
            }
        }
        return archive;
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
