package ma.cmsm.web.office.accounts;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import ma.cmsm.identity.AccountQueries;
import ma.cmsm.identity.AccountRow;
import ma.cmsm.identity.AccountSearch;
import ma.cmsm.identity.AccountSort;
import ma.cmsm.identity.AccountState;
import ma.cmsm.platform.ListPage;
import ma.cmsm.platform.Role;
import ma.cmsm.web.gate.OfficePage;
import ma.cmsm.web.office.Choice;
import ma.cmsm.web.office.Desk;
import ma.cmsm.web.office.Moments;
import ma.cmsm.web.office.Query;
import ma.cmsm.web.office.Rows;
import ma.cmsm.web.office.Trails;

/** The accounts one may know of; what is looked for is in the address. */
@Named("accountList")
@ViewScoped
public class ListView implements Serializable {

    private static final long serialVersionUID = 1L;

    private AccountQueries accounts;
    private Moments moments;
    private Trails trails;
    private Desk desk;

    private String text = "";
    private Optional<Role> role = Optional.empty();
    private Optional<AccountState> state = Optional.empty();
    private boolean withoutFactor;
    private String trail;
    private Rows<AccountRow> rows;

    /** For the proxy of the container. */
    protected ListView() {}

    @Inject
    public ListView(AccountQueries accounts, Moments moments, Trails trails, Desk desk) {
        this.accounts = accounts;
        this.moments = moments;
        this.trails = trails;
        this.desk = desk;
    }

    public void load() {
        text = Query.text(desk.request(), "q");
        role = Choice.of(Role.class, desk.request().getParameter("role"));
        state = Choice.of(AccountState.class, desk.request().getParameter("state"));
        withoutFactor = "none".equals(desk.request().getParameter("factor"));
        trail = trails.href("organization", desk.actor().organization().orElse(""));
        rows = new Rows<>(this::read);
    }

    /**
     * Where it is read who looked at the own organisation and changed it; empty when not for me.
     */
    public String getTrail() {
        return trail;
    }

    private ListPage<AccountRow> read(
            Optional<String> sort, boolean descending, int offset, int size) {
        AccountSort by =
                sort.flatMap(name -> Choice.of(AccountSort.class, name)).orElse(AccountSort.NAME);
        return accounts.list(
                desk.actor(),
                new AccountSearch(
                        text,
                        Optional.empty(),
                        role,
                        state,
                        withoutFactor,
                        by,
                        descending,
                        offset,
                        size));
    }

    /** The moment in words; empty when somebody was never here. */
    public String seen(AccountRow row) {
        return row.lastSeenAt()
                .map(at -> moments.at(at, desk.me().getLanguage()))
                .orElseGet(() -> desk.words().get("office_accounts.never"));
    }

    public boolean isInviting() {
        return desk.me().opens(OfficePage.ACCOUNT_INVITE);
    }

    public Rows<AccountRow> getRows() {
        return rows;
    }

    public String getText() {
        return text;
    }

    public boolean isWithoutFactor() {
        return withoutFactor;
    }

    public List<Choice> getRoles() {
        return Choice.all(
                Arrays.stream(Role.values()).filter(each -> each != Role.VISITOR).toList(),
                "role.",
                role,
                desk.words());
    }

    public List<Choice> getStates() {
        return Choice.all(
                List.of(AccountState.values()), "office_accounts.state.", state, desk.words());
    }
}
