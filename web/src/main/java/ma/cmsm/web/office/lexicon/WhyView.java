package ma.cmsm.web.office.lexicon;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.cmsm.directory.LexiconEditing;
import ma.cmsm.search.Explanation;
import ma.cmsm.search.SearchRequest;
import ma.cmsm.web.gate.OfficePage;
import ma.cmsm.web.office.Desk;
import ma.cmsm.web.office.Pager;
import ma.cmsm.web.office.Query;

/** Why a search finds what it finds, as who edits its words wants to know; perhaps one service. */
@Named("lexiconWhy")
@RequestScoped
public class WhyView {

    private static final int LINES = 10;

    /** An id, be it alone or within an address. */
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private LexiconEditing lexicon;
    private Reasons reasons;
    private Desk desk;

    private String text = "";
    private String service = "";
    private int page = 1;
    private Explanation explained;
    private List<Reasons.Hit> hits = List.of();
    private OptionalInt rank = OptionalInt.empty();

    /** For the proxy of the container. */
    protected WhyView() {}

    @Inject
    public WhyView(LexiconEditing lexicon, Reasons reasons, Desk desk) {
        this.lexicon = lexicon;
        this.reasons = reasons;
        this.desk = desk;
    }

    public void load() {
        text = Query.text(desk.request(), "q");
        service = Query.text(desk.request(), "service");
        page = Pager.page(desk.request());
        if (text.isEmpty()) {
            return;
        }
        if (!service.isEmpty()) {
            rank = rank();
            page = rank.isPresent() ? (rank.getAsInt() - 1) / LINES + 1 : 1;
        }
        explained = lexicon.explain(request(page), desk.actor());
        hits = hits();
    }

    private SearchRequest request(int which) {
        String language = desk.me().getLanguage().getTag();
        return new SearchRequest(
                text, language, Map.of(), SearchRequest.Sort.RELEVANCE, which, LINES);
    }

    private OptionalInt rank() {
        Matcher id = ID.matcher(service.toLowerCase(Locale.ROOT));
        return id.find() ? lexicon.rank(request(1), id.group(), desk.actor()) : OptionalInt.empty();
    }

    private List<Reasons.Hit> hits() {
        List<Reasons.Hit> all = new ArrayList<>();
        int next = (explained.page() - 1) * LINES + 1;
        for (Explanation.Why why : explained.hits()) {
            all.add(reasons.hit(why, next++));
        }
        return isOne() ? all.stream().filter(this::isAsked).toList() : all;
    }

    private boolean isAsked(Reasons.Hit hit) {
        return rank.isPresent() && hit.rank() == rank.getAsInt();
    }

    public boolean isAsked() {
        return explained != null;
    }

    /** Whether one service is looked at, and not all. */
    public boolean isOne() {
        return !service.isEmpty();
    }

    public String getText() {
        return text;
    }

    public String getService() {
        return service;
    }

    public String getFound() {
        return desk.words().with("services.count", explained.total());
    }

    /** What was read instead of what was typed; empty when it was taken as it stands. */
    public String getCorrected() {
        return explained.reading().corrected();
    }

    public String getUnknown() {
        return Joined.of(explained.reading().unknown());
    }

    public List<Reasons.Sense> getHeard() {
        return explained.heard().stream().map(reasons::heard).toList();
    }

    public List<Explanation.SameMeaning> getSynonyms() {
        return explained.synonyms();
    }

    public String forms(Explanation.SameMeaning same) {
        return Joined.of(same.forms());
    }

    public List<Reasons.Hit> getHits() {
        return hits;
    }

    public Pager getPager() {
        String address = Query.of(OfficePage.LEXICON_WHY, "q", text);
        return new Pager(address, explained.page(), LINES, isOne() ? 0 : explained.total());
    }
}
