package ma.cmsm.directory.internal.exchange;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import ma.cmsm.directory.internal.model.Aggregate;

/**
 * The properties of an entity and their rules, read off its fields and their jakarta.validation
 * constraints: the rules stand in one place, and a fault can still be told with its JSON pointer.
 */
public final class Shape {

    private static final Map<Class<?>, Shape> SHAPES = new ConcurrentHashMap<>();
    private static final int NO_LIMIT = 20_000;

    /** What a property holds. */
    public enum Type {
        TEXT,
        INTEGER,
        DECIMAL,
        BOOLEAN,
        DATE,
        TIME,
        PARTS,
        TRANSLATIONS
    }

    /**
     * @param longest characters of a text
     * @param required whether its owner cannot be without it
     * @param part what a list holds; null for everything else
     */
    public record Property(
            String name,
            Type type,
            int longest,
            Optional<Pattern> pattern,
            boolean required,
            double least,
            double most,
            Class<?> part) {}

    private final Map<String, Property> properties = new LinkedHashMap<>();

    private Shape(Class<?> type) {
        for (Field field : type.getFields()) {
            if (!Modifier.isStatic(field.getModifiers())
                    && !field.isAnnotationPresent(JsonIgnore.class)) {
                Property property = property(field);
                properties.put(property.name(), property);
            }
        }
        if (Aggregate.class.isAssignableFrom(type)) {
            properties.put(
                    "translations",
                    new Property(
                            "translations",
                            Type.TRANSLATIONS,
                            NO_LIMIT,
                            Optional.empty(),
                            false,
                            0,
                            0,
                            null));
        }
    }

    public static Shape of(Class<?> type) {
        Shape known = SHAPES.get(type);
        if (known == null) {
            known = new Shape(type);
            SHAPES.put(type, known);
        }
        return known;
    }

    public Optional<Property> property(String name) {
        return Optional.ofNullable(properties.get(name));
    }

    public Iterable<Property> properties() {
        return properties.values();
    }

    private static Property property(Field field) {
        JsonProperty named = field.getAnnotation(JsonProperty.class);
        Size size = field.getAnnotation(Size.class);
        jakarta.validation.constraints.Pattern pattern =
                field.getAnnotation(jakarta.validation.constraints.Pattern.class);
        return new Property(
                named == null
                        ? SnakeCaseStrategy.INSTANCE.translate(field.getName())
                        : named.value(),
                type(field.getType()),
                size == null ? NO_LIMIT : size.max(),
                Optional.ofNullable(pattern).map(rule -> Pattern.compile(rule.regexp())),
                field.isAnnotationPresent(NotBlank.class)
                        || field.isAnnotationPresent(NotNull.class),
                least(field),
                most(field),
                field.getType() == List.class ? part(field) : null);
    }

    private static Type type(Class<?> type) {
        if (type == String.class) {
            return Type.TEXT;
        } else if (type == Integer.class || type == int.class) {
            return Type.INTEGER;
        } else if (type == Double.class || type == BigDecimal.class) {
            return Type.DECIMAL;
        } else if (type == Boolean.class) {
            return Type.BOOLEAN;
        } else if (type == LocalDate.class) {
            return Type.DATE;
        } else if (type == LocalTime.class) {
            return Type.TIME;
        } else if (type == List.class) {
            return Type.PARTS;
        }
        throw new IllegalStateException("No import rule for fields of " + type);
    }

    private static double least(Field field) {
        if (field.isAnnotationPresent(Min.class)) {
            return field.getAnnotation(Min.class).value();
        }
        DecimalMin least = field.getAnnotation(DecimalMin.class);
        return least == null ? -1e12 : Double.parseDouble(least.value());
    }

    private static double most(Field field) {
        if (field.isAnnotationPresent(Max.class)) {
            return field.getAnnotation(Max.class).value();
        }
        DecimalMax most = field.getAnnotation(DecimalMax.class);
        if (most != null) {
            return Double.parseDouble(most.value());
        }
        return field.getType() == Integer.class ? Integer.MAX_VALUE : 1e12 - 1;
    }

    private static Class<?> part(Field field) {
        ParameterizedType list = (ParameterizedType) field.getGenericType();
        return (Class<?>) list.getActualTypeArguments()[0];
    }
}
