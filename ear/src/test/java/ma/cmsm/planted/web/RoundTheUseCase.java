package ma.cmsm.planted.web;

import ma.cmsm.planted.search.KnowsNobody;

/** A page that does by itself what a use case would ask for a right for. */
public class RoundTheUseCase {

    KnowsNobody words;

    void erase() {
        words.erase();
    }
}
