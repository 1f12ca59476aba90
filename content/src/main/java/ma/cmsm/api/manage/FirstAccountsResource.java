package ma.cmsm.api.manage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import ma.cmsm.api.http.Json;
import ma.cmsm.identity.DemoAccount;
import ma.cmsm.identity.DemoAccounts;
import ma.cmsm.identity.DemoMode;
import ma.cmsm.identity.FirstSetup;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.MailFolder;

/**
 * How people get in at first: the accounts of the demonstration and the code that ends it, or a
 * token with which the first administrator is made while there is none, and whether mails wait for
 * a mail server. Each call makes another token.
 */
@Path("manage/v1/first-accounts")
@OperatorOnly
@ApplicationScoped
public class FirstAccountsResource {

    private FirstSetup setup;
    private DemoAccounts demo;
    private DemoMode mode;
    private MailFolder folder;

    /** For the proxy of the container. */
    protected FirstAccountsResource() {}

    @Inject
    public FirstAccountsResource(
            FirstSetup setup, DemoAccounts demo, DemoMode mode, MailFolder folder) {
        this.setup = setup;
        this.demo = demo;
        this.mode = mode;
        this.folder = folder;
    }

    @PUT
    @Produces(MediaType.APPLICATION_JSON)
    public Response open(@Context ContainerRequestContext request) {
        ObjectNode answer = Json.object();
        List<DemoAccount> accounts = demo.all();
        ArrayNode list = answer.putArray("demo");
        accounts.forEach(account -> add(list.addObject(), account));
        Actor operator = Operator.in(request);
        if (!accounts.isEmpty()) {
            answer.put("demo_ending_code", mode.endingCode(operator));
        } else if (setup.isNeeded()) {
            answer.put("setup_token", setup.open(operator));
        }
        if (folder.isMissingServer()) {
            answer.put("mails_wait", true);
        }
        return Response.ok(Json.bytes(answer)).build();
    }

    private static void add(ObjectNode json, DemoAccount account) {
        json.put("mail", account.mail()).put("password", account.password());
        ArrayNode roles = json.putArray("roles");
        account.roles().stream().map(Enum::name).sorted().forEach(roles::add);
    }
}
