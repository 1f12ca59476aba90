package ma.cmsm.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import ma.cmsm.identity.Session;
import ma.cmsm.platform.Role;
import ma.cmsm.web.gate.OfficePage;
import ma.cmsm.web.office.Waits.Task;

/** The first page: what waits for me, and where my work is. */
@Named("officeHome")
@RequestScoped
public class HomeView {

    private Instance<Waits> waits;
    private Desk desk;

    private List<Task> tasks;

    /** For the proxy of the container. */
    protected HomeView() {}

    @Inject
    public HomeView(Instance<Waits> waits, Desk desk) {
        this.waits = waits;
        this.desk = desk;
    }

    public void load() {
        tasks =
                waits.stream()
                        .flatMap(each -> each.tasks(desk.me(), desk.words()).stream())
                        .sorted(Comparator.comparing(task -> !task.urgent()))
                        .toList();
    }

    public List<Task> getTasks() {
        return tasks;
    }

    public String getWelcome() {
        return desk.words().with("office_home.welcome", desk.me().getName());
    }

    /** What I am for the organisation I act for. */
    public List<String> getRoles() {
        return desk.me().session().map(Session::actor).stream()
                .flatMap(actor -> actor.roles().stream())
                .sorted()
                .map(Role::name)
                .map(role -> desk.words().get("role." + role))
                .toList();
    }

    /** The pages of the menu but this one. */
    public List<OfficePage> getPages() {
        return desk.me().getMenu().stream().filter(page -> page != OfficePage.HOME).toList();
    }
}
