package ma.cmsm.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import ma.cmsm.launcher.host.Failure;
import ma.cmsm.launcher.manage.ManagementClient;

/** Finds the instance that runs on our data folder. */
final class RunningInstance {
    private RunningInstance() {}

    /**
     * @throws Failure when there is none, or its token may not be read
     */
    static ManagementClient client(Map<String, String> environment) throws IOException {
        Home home = new Home(Settings.home(environment));
        RunFile run =
                RunFile.read(home.runFile())
                        .filter(file -> file.server().find().isPresent())
                        .orElseThrow(
                                () ->
                                        new Failure(
                                                "No instance is running on the data folder "
                                                        + home.folder()
                                                        + ": start one with \"run\", or set CMSM_HOME to the folder of the one that runs."));
        try {
            return new ManagementClient(run.site(), Files.readString(home.operatorToken()).strip());
        } catch (IOException e) {
            throw new Failure(
                    "The operator token " + home.operatorToken() + " cannot be read by this user.",
                    e);
        }
    }
}
