package ma.cmsm.web.office.services;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.cmsm.identity.AccountNames;
import ma.cmsm.web.office.Desk;
import ma.cmsm.web.words.Words;

/** Who did something, as colleagues call them; each is asked for once in a page. */
@RequestScoped
public class Names {

    private final Map<String, Optional<String>> known = new HashMap<>();
    private AccountNames names;
    private Desk desk;

    /** For the proxy of the container. */
    protected Names() {}

    @Inject
    public Names(AccountNames names, Desk desk) {
        this.names = names;
        this.desk = desk;
    }

    /**
     * @param by account, or the name of a machine
     */
    public String of(String by, Words words) {
        String machine = "office_editing.by." + by;
        return words.containsKey(machine)
                ? words.get(machine)
                : known.computeIfAbsent(by, this::name)
                        .orElseGet(() -> words.get("office_editing.by.somebody"));
    }

    private Optional<String> name(String account) {
        return Optional.ofNullable(names.of(List.of(account), desk.actor()).get(account));
    }
}
