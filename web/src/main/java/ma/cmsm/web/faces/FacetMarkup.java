package ma.cmsm.web.faces;

import java.io.IOException;
import java.util.List;
import ma.cmsm.web.site.FacetPanel.Choice;
import ma.cmsm.web.site.FacetPanel.Group;
import ma.cmsm.web.site.FacetPanel.Option;
import ma.cmsm.web.site.FacetPanel.Pick;

/** What results can be narrowed by, as HTML of a form. */
final class FacetMarkup {

    private FacetMarkup() {}

    static void write(List<Group> groups, Markup page) throws IOException {
        for (Group group : groups) {
            write(group, page);
        }
    }

    private static void write(Group group, Markup page) throws IOException {
        page.start("details").attribute("open", group.open() ? "open" : "");
        page.constant("<summary>").text(group.title()).constant("</summary><fieldset>");
        page.constant("<legend class=\"only-heard\">").text(group.title());
        page.constant("</legend><ul>");
        for (Option option : group.options()) {
            write(option, group.parameter(), page);
        }
        for (Pick pick : group.picks()) {
            write(pick, page);
        }
        page.constant("</ul></fieldset>").end("details");
    }

    private static void write(Pick pick, Markup page) throws IOException {
        page.constant("<li class=\"pick\"><label><span>").text(pick.label());
        page.constant("</span>").start("select").attribute("name", pick.parameter());
        write(pick.choices(), pick.chosen(), page);
        if (pick.common().has(pick.chosen())) {
            write(pick.common().all(), pick.chosen(), page);
        } else {
            page.constant(pick.common().markup(all -> page.apart(each -> write(all, "", each))));
        }
        page.end("select").constant("</label></li>");
    }

    private static void write(List<Choice> choices, String chosen, Markup page) throws IOException {
        for (Choice choice : choices) {
            boolean isChosen = choice.value().equals(chosen);
            // An option without a value would send its text.
            page.start("option").attribute("selected", isChosen ? "selected" : "");
            page.value(choice.value()).text(choice.label()).end("option");
        }
    }

    private static void write(Option option, String parameter, Markup page) throws IOException {
        page.start("li").attribute("class", option.style()).constant("<label>");
        page.start("input").attribute("type", "checkbox").attribute("name", parameter);
        page.attribute("value", option.code());
        page.attribute("checked", option.chosen() ? "checked" : "").end("input");
        page.constant("<span>").text(option.label()).constant("</span><small>");
        page.text(Long.toString(option.count())).constant("</small></label>").end("li");
    }
}
