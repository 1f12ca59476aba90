package ma.cmsm.directory.internal.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Figures of a service as a line of text that needs no translation. */
final class Wording {

    private Wording() {}

    /** {@code 50 MAD · adults}. */
    static Stream<String> cost(JsonNode cost) {
        Optional<String> amount =
                cost.hasNonNull("amount")
                        ? Optional.of(
                                plain(cost.get("amount").decimalValue())
                                        + " "
                                        + cost.path("currency")
                                                .asText("MAD")
                                                .toUpperCase(Locale.ROOT))
                        : Optional.empty();
        return joined(
                Stream.of(
                        amount,
                        Localized.string(cost, "amount_description"),
                        Localized.string(cost, "option")));
    }

    /** {@code 3 / 12 · beds}. */
    static Stream<String> capacity(JsonNode capacity) {
        String free = plain(capacity.path("available").decimalValue());
        Optional<String> figures =
                Optional.of(
                        capacity.hasNonNull("maximum")
                                ? free + " / " + plain(capacity.get("maximum").decimalValue())
                                : free);
        return joined(
                Stream.of(
                        figures,
                        Localized.string(capacity, "unit_name"),
                        Localized.string(capacity, "description")));
    }

    private static Stream<String> joined(Stream<Optional<String>> parts) {
        String line = parts.flatMap(Optional::stream).collect(Collectors.joining(" · "));
        return line.isEmpty() ? Stream.empty() : Stream.of(line);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
