package ma.cmsm.directory.internal.assurance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ma.cmsm.directory.internal.edit.Office;
import ma.cmsm.identity.DirectoryMembers;
import ma.cmsm.platform.MailOutbox;
import ma.cmsm.platform.MailWords;
import ma.cmsm.platform.SignedTokens;

/** Rounds whose letters are kept. */
public final class RoundsInTest {

    public final AssuranceLinks links;
    private final AssuranceRounds rounds;
    private final List<String> written = new ArrayList<>();
    private String lastText = "";
    private String refused = "\u0000";

    public RoundsInTest(Office office) {
        links = new AssuranceLinks(new SignedTokens(office.keyring, office.now), office.now);
        rounds =
                new AssuranceRounds(
                        office.desks,
                        office.transactions,
                        new DirectoryMembers(office.transactions, office.now),
                        links,
                        new Kept(office),
                        office.outbox,
                        office.settings);
    }

    /** Goes once round; gives the letters that it wrote: to whom, in which language, which. */
    public List<String> go() {
        written.clear();
        rounds.go();
        return List.copyOf(written);
    }

    /** From now on no mail can be written that names this. */
    public void refuse(String name) {
        refused = name;
    }

    public String lastText() {
        return lastText;
    }

    private final class Kept extends MailOutbox {

        Kept(Office office) {
            super(office.transactions, office.settings, office.keyring, office.now);
        }

        @Override
        public void put(String mail, String language, String key, Map<String, String> values) {
            if (values.get("services").contains(refused)) {
                throw new IllegalStateException("no mail about " + refused);
            }
            written.add(mail + " " + language + " " + key);
            lastText = MailWords.mail(mail, language, key, values).text();
        }
    }
}
