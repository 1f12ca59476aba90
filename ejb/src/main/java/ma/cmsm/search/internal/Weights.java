package ma.cmsm.search.internal;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/** How much each part of the ranking counts. */
public record Weights(Map<Weight, Float> values) {

    /** As the product is tuned. */
    public static final Weights USUAL = new Weights(Map.of());

    /**
     * @param values what is not as usual
     */
    public Weights {
        Map<Weight, Float> all = new EnumMap<>(Weight.class);
        for (Weight weight : Weight.values()) {
            all.put(weight, values.getOrDefault(weight, weight.usual()));
        }
        values = all;
    }

    /**
     * Reads a setting such as {@code name=8, stale=0.5}; what it does not name is as usual.
     *
     * @throws IllegalArgumentException when it says something else, or a value lies outside its
     *     bounds; the message is for the operator
     */
    public static Weights of(String setting) {
        Map<Weight, Float> values = new EnumMap<>(Weight.class);
        for (String pair : setting.strip().split("[,\\s]+")) {
            if (!pair.isEmpty()) {
                String[] sides = pair.split("=", 2);
                Weight weight = weight(sides[0]);
                values.put(weight, value(weight, sides.length == 2 ? sides[1] : ""));
            }
        }
        return new Weights(values);
    }

    private static Weight weight(String name) {
        return Stream.of(Weight.values())
                .filter(weight -> weight.text().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"" + name + "\" is no weight"));
    }

    private static float value(Weight weight, String text) {
        try {
            float value = Float.parseFloat(text);
            if (weight.allows(value)) {
                return value;
            }
        } catch (NumberFormatException noNumber) {
            // Said below, as what lies outside the bounds.
        }
        throw new IllegalArgumentException(
                weight.text() + " is a number from " + weight.least() + " to " + weight.most());
    }

    float of(Weight weight) {
        return values.get(weight);
    }

    /** Of a word in a part of the texts. */
    float of(Part part) {
        return switch (part) {
            case NAME -> of(Weight.NAME);
            case ORGANIZATION -> of(Weight.ORGANIZATION);
            case BODY -> of(Weight.TEXT);
        };
    }
}
