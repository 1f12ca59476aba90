package ma.cmsm.web.faces;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import ma.cmsm.web.site.FacetPanel.Group;
import ma.cmsm.web.site.FacetPanel.Option;
import org.junit.jupiter.api.Test;

class FacetMarkupTest {

    private static String written(Group... groups) {
        Markup page = new Markup();
        FacetMarkup.write(List.of(groups), page);
        return page.toString();
    }

    @Test
    void aChosenPartIsChecked() {
        Option part = new Option("sante.hopital", "Hôpital", 12, true, "part");

        assertEquals(
                """
                <details open="open"><summary>Thème</summary><fieldset>\
                <legend class="only-heard">Thème</legend><ul>\
                <li class="part"><label><input type="checkbox" name="theme" value="sante.hopital"\
                 checked="checked"><span>Hôpital</span><small>12</small></label></li>\
                </ul></fieldset></details>""",
                written(new Group("theme", "Thème", true, List.of(part), List.of())));
    }

    @Test
    void aHostileNameStaysAText() {
        Option option = new Option("\"><b>", "<img src=x>", 0, false, "");

        assertEquals(
                """
                <details><summary>&lt;b&gt;</summary><fieldset>\
                <legend class="only-heard">&lt;b&gt;</legend><ul>\
                <li><label><input type="checkbox" name="fee" value="&#34;>&lt;b>">\
                <span>&lt;img src=x&gt;</span><small>0</small></label></li>\
                </ul></fieldset></details>""",
                written(new Group("fee", "<b>", false, List.of(option), List.of())));
    }
}
