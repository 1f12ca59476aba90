package ma.cmsm.web.faces;

import java.util.List;
import ma.cmsm.web.site.FacetPanel.Choice;
import ma.cmsm.web.site.FacetPanel.Group;
import ma.cmsm.web.site.FacetPanel.Option;
import ma.cmsm.web.site.FacetPanel.Pick;

/** What results can be narrowed by, as HTML of a form. */
final class FacetMarkup {

    private FacetMarkup() {}

    static void write(List<Group> groups, Markup page) {
        for (Group group : groups) {
            write(group, page);
        }
    }

    private static void write(Group group, Markup page) {
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

    private static void write(Pick pick, Markup page) {
        page.constant("<li class=\"pick\"><label><span>").text(pick.label());
        page.constant("</span>").start("select").attribute("name", pick.parameter());
        write(pick.choices(), pick.chosen(), page);
        if (pick.common().has(pick.chosen())) {
            write(pick.common().all(), pick.chosen(), page);
        } else {
            page.constant(pick.common().markup(FacetMarkup::unchosen));
        }
        page.end("select").constant("</label></li>");
    }

    private static String unchosen(List<Choice> choices) {
        Markup options = new Markup();
        write(choices, "", options);
        return options.toString();
    }

    private static void write(List<Choice> choices, String chosen, Markup page) {
        for (Choice choice : choices) {
            boolean isChosen = choice.value().equals(chosen);
            // An option without a value would send its text.
            page.start("option").attribute("selected", isChosen ? "selected" : "");
            page.value(choice.value()).text(choice.label()).end("option");
        }
    }

    private static void write(Option option, String parameter, Markup page) {
        page.start("li").attribute("class", option.style()).constant("<label>");
        page.start("input").attribute("type", "checkbox").attribute("name", parameter);
        page.attribute("value", option.code());
        page.attribute("checked", option.chosen() ? "checked" : "");
        page.constant("<span>").text(option.label()).constant("</span><small>");
        page.text(Long.toString(option.count())).constant("</small></label>").end("li");
    }
}
