package ma.cmsm.web.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import ma.cmsm.web.routes.Route.Page;
import ma.cmsm.web.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTest {

    private static final String ID = "3ec45b68-9998-5def-bfdb-417d0bf729dc";

    @ParameterizedTest
    @CsvSource({
        "/fr/, HOME",
        "/ar/services, SERVICES",
        "/en/services/" + ID + ", SERVICE",
        "/fr/organisations/" + ID + ", ORGANISATION"
    })
    void everyAddressOfTheContractHasItsPage(String path, Page page) {
        Route route = Route.at(path).orElseThrow();

        assertEquals(page, route.page());
        assertEquals(path, route.path());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/fr",
                "/de/",
                "/FR/",
                "/fr/service",
                "/fr/services/",
                "/fr/services/12",
                "/fr/services/" + ID + "/x",
                "/fr/organisations",
                "/site/home.xhtml",
                "/fr/../site/home.xhtml"
            })
    void anythingElseIsNoPage(String path) {
        assertTrue(Route.at(path).isEmpty());
    }

    @Test
    void anIdIsFoundWhateverTheCaseOfItsLetters() {
        Route route = Route.at("/fr/services/" + ID.toUpperCase(java.util.Locale.ROOT)).get();

        assertEquals(ID, route.id());
    }

    @ParameterizedTest
    @CsvSource({"/fr, /fr/", "/fr/services/, /fr/services"})
    void aSlashTooFewOrTooManyIsForgiven(String typed, String meant) {
        assertEquals(Optional.of(meant), Route.meant(typed).map(Route::path));
    }

    @Test
    void aLostVisitorKeepsTheLanguageOfThePath() {
        assertEquals(Optional.of(Language.AR), Route.languageOf("/ar/nowhere"));
        assertEquals(Optional.empty(), Route.languageOf("/nowhere"));
    }
}
