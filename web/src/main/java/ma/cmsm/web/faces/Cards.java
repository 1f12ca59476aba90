package ma.cmsm.web.faces;

import java.util.List;
import ma.cmsm.web.site.Card;
import ma.cmsm.web.words.Words;

/** Services in a list: {@code <cmsm:cards cards="…"/>}. */
public class Cards extends Written<Card> {

    public Cards() {
        super("cards");
    }

    @Override
    void write(List<Card> cards, Words words, Markup page) {
        CardMarkup.write(cards, words, page);
    }
}
