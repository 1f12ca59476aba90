package ma.cmsm.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import ma.cmsm.built.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever the address of a page of the setup asks for, the answer is a page or that there is none.
 */
@ExtendWith({InBrowser.class, Demo.class})
class SetupAddressesIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/office/lexicon?q=%00%01%E2%80%AE&facet=%3Cscript%3E&code=nobody&language=x",
                "/office/lexicon?q=%FF%C3&lang=%FF",
                "/office/lexicon?facet=theme&code=%F0%9F%92%A9&language=none",
                "/office/lexicon/groups?q=%25%27%22%5C",
                "/office/lexicon/stop-words?q=%27&page=-1",
                "/office/lexicon/stop-words?page=99999999999",
                "/office/lexicon/term?text=%00%07&code=%3Cb%3E&language=%27",
                "/office/lexicon/why?q=%2B%2B%20AND%20%2F.*%2F%20%00&service=%27&page=0",
                "/office/lexicon/why?q=agadir&page=1000000000",
                "/office/vocabularies?of=nobody&q=%5B%28%5C"
            })
    void whateverAnAddressAsksForThereIsAPage(String address, Browser browser, Product product) {
        try (Worker editor = Worker.signedIn(Setup.ADMINISTRATOR, product, browser)) {
            editor.open(address);
        }
    }

    @Test
    void anAddressThatCannotBeDecodedHasAPage(Browser browser, Product product) {
        try (Worker editor = Worker.signedIn(Setup.ADMINISTRATOR, product, browser)) {
            String address = product.at("/office/lexicon") + "?q=%zz&facet=%";
            assertEquals(200, editor.page().navigate(address).status());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/office/lexicon/term?facet=nobody&text=x",
                "/office/lexicon/groups/edit?id=nobody",
                "/office/lexicon/groups/edit?id=00000000-0000-4000-8000-000000000000",
                "/office/vocabularies/term?id=%27%20or%201=1",
                "/office/vocabularies/term",
                "/office/retention/decide?rule=everything"
            })
    void whatIsNotThereIsNotFound(String address, Browser browser, Product product) {
        try (Worker editor = Worker.signedIn(Setup.ADMINISTRATOR, product, browser)) {
            assertEquals(404, editor.visit(address).status());
        }
    }
}
