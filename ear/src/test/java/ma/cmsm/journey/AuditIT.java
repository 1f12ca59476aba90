package ma.cmsm.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import ma.cmsm.built.Product;
import ma.cmsm.built.Product.Answer;
import ma.cmsm.built.ProductDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever may change the database changes the audit record: the operator's command tells. */
@ExtendWith(Demo.class)
class AuditIT {

    private Product product;
    private Connection database;
    private long last;
    private String head;

    @BeforeEach
    void open(Product running) throws SQLException {
        product = running;
        database = ProductDatabase.open(product);
        for (last = lastLine(); last < 4; last = lastLine()) {
            assertEquals(0, product.run("verify-audit").exitCode(), "and one line more");
        }
        head = last + ":" + one("select hash from audit_head");
        sql("create table audit_kept as select * from audit_entry");
    }

    @AfterEach
    void putEverythingBack() throws SQLException {
        sql("delete from audit_entry");
        sql("insert into audit_entry select * from audit_kept");
        sql("drop table audit_kept");
        sql(
                "update audit_head set number = %s, hash = '%s'"
                        .formatted(head.split(":")[0], head.split(":")[1]));
        assertEquals(0, product.run("verify-audit", "--head", head).exitCode());
        database.close();
    }

    @Test
    void aChangedLineIsNamed() throws SQLException {
        sql("update audit_entry set action = 'nothing' where number = " + (last - 2));
        broken(last - 2, "is not what was written");
    }

    @Test
    void aDeletedLineIsNamed() throws SQLException {
        sql("delete from audit_entry where number = " + (last - 1));
        broken(last - 1, "is missing");
    }

    @Test
    void anInsertedLineIsNamed() throws SQLException {
        sql(
                "update audit_entry set number = number + 1 where number > %s order by number desc"
                        .formatted(last - 2));
        sql(
                "insert into audit_entry select %s, at, actor, organization_id, roles, action,"
                                .formatted(last - 1)
                        + " object_kind, object_id, fields, result, reason, request_id, key_id,"
                        + " hash from audit_entry where number = "
                        + (last - 2));
        broken(last - 1, "is not what was written");
    }

    @Test
    void aLineBeforeTheFirstIsNamed() throws SQLException {
        sql(
                "insert into audit_entry select 0, at, actor, organization_id, roles, action,"
                        + " object_kind, object_id, fields, result, reason, request_id, key_id,"
                        + " hash from audit_entry where number = 2");
        broken(0, "is not what was written");
    }

    @Test
    void aLineThatNobodyCanReadIsNamed() throws SQLException {
        sql("update audit_entry set result = 'X' where number = " + (last - 1));
        broken(last - 1, "is not what was written");
    }

    @Test
    void whatIsCutOffTheEndIsMissedByWhoKeptTheEnd() throws SQLException {
        long cut = last - 2;
        String hash = one("select hash from audit_entry where number = " + cut);
        sql("delete from audit_entry where number > " + cut);
        sql("update audit_head set number = %s, hash = '%s'".formatted(cut, hash));
        Answer answer = product.run("verify-audit", "--head", head);
        assertEquals(4, answer.exitCode(), answer::output);
        assertTrue(answer.output().contains("Line " + (cut + 1) + " "), answer::output);
    }

    @Test
    void theOperatorEndsTheWarningThatAMistypedEndRaised() throws SQLException {
        Path warning = product.home().resolve("audit-broken.txt");
        String mistyped = (last + 1000) + ":" + "0".repeat(64);
        assertEquals(4, product.run("verify-audit", "--head", mistyped).exitCode());
        assertEquals(0, product.run("verify-audit").exitCode());
        assertTrue(Files.exists(warning), "no verification without that end settles it");
        assertEquals(0, product.run("verify-audit", "--end-alarm").exitCode());
        assertFalse(Files.exists(warning));
        assertEquals("1", one("select count(*) from audit_entry where action = 'end-audit-alarm'"));
    }

    private void broken(long line, String how) {
        Answer answer = product.run("verify-audit");
        assertEquals(4, answer.exitCode(), answer::output);
        assertTrue(answer.output().contains("Line " + line + " " + how), answer::output);
    }

    private long lastLine() throws SQLException {
        return Long.parseLong(one("select coalesce(max(number), 0) from audit_entry"));
    }

    private void sql(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private String one(String sql) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
