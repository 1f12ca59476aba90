package ma.cmsm.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import ma.cmsm.built.Build;
import ma.cmsm.built.Http;
import ma.cmsm.built.Product;
import ma.cmsm.built.Product.Answer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an operator, or the power company, does to a running product. Last: it costs restarts. */
@ExtendWith(Demo.class)
@Order(Integer.MAX_VALUE)
class KilledRunIT {

    private static final String ID = "7a1f4f6e-6a39-4f0e-9d3c-2b1de5a0c001";
    private static final String OWNER = "7a1f4f6e-6a39-4f0e-9d3c-2b1de5a0c002";
    private static final String SERVICE =
            "{\"id\": \""
                    + ID
                    + "\", \"name\": \"Permanence survivantesque\", \"status\": \"active\","
                    + " \"organization\": {\"id\": \""
                    + OWNER
                    + "\", \"name\": \"Association survivantesque\","
                    + " \"description\": \"Test.\"}}";

    @Test
    void aKilledRunIsRecoveredAndAStoppedOneLeavesNothing(Product product) throws IOException {
        Path file = Build.TARGET.resolve("journeys/survivor.json");
        Files.writeString(file, SERVICE);
        assertEquals(0, product.run("import", file.toString()).exitCode());

        List<ProcessHandle> orphans = product.processes();
        assertTrue(orphans.size() >= 3, "launcher, database and server");
        product.kill();
        product.start();
        assertEquals(List.of(), alive(orphans), "nothing of the killed run is left");
        assertEquals(200, Http.get(product.at("/fr/services/" + ID)).statusCode());
        assertEquals(200, Http.get(product.at("/fr/organisations/" + OWNER)).statusCode());
        Answer again = product.run("import", file.toString());
        assertEquals(0, again.count("created") + again.count("updated"), again::output);

        List<ProcessHandle> running = product.processes();
        product.close();
        assertEquals(List.of(), alive(running), "nothing of the stopped run is left");
    }

    private static List<ProcessHandle> alive(List<ProcessHandle> processes) {
        return processes.stream().filter(ProcessHandle::isAlive).toList();
    }
}
