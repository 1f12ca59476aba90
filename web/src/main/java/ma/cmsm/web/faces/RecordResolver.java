package ma.cmsm.web.faces;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Lets a page read {@code #{card.name}} of a record, and takes an {@link Optional} for what is in
 * it, nothing when it is empty. Expression Language 6 (Jakarta EE 11) does so by itself.
 */
public class RecordResolver extends ELResolver {

    private static final ClassValue<Map<String, Method>> READERS =
            new ClassValue<>() {
                @Override
                protected Map<String, Method> computeValue(Class<?> type) {
                    return readers(type);
                }
            };

    private static Map<String, Method> readers(Class<?> type) {
        Map<String, Method> readers = new HashMap<>();
        for (Method method : type.getMethods()) {
            boolean reads = method.getParameterCount() == 0 && method.getReturnType() != void.class;
            if (reads && !Modifier.isStatic(method.getModifiers())) {
                readers.putIfAbsent(method.getName(), method);
            }
        }
        return readers;
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (!(base instanceof Record) || property == null) {
            return null;
        }
        Method reader = READERS.get(base.getClass()).get(property.toString());
        if (reader == null) {
            // Left to the resolver of beans: isVerified() is read as verified.
            return null;
        }
        context.setPropertyResolved(base, property);
        try {
            Object value = reader.invoke(base);
            return value instanceof Optional<?> optional ? optional.orElse(null) : value;
        } catch (ReflectiveOperationException failed) {
            throw new ELException(failed);
        }
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        if (base instanceof Record) {
            context.setPropertyResolved(base, property);
        }
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        if (base instanceof Record) {
            throw new PropertyNotWritableException("Records do not change");
        }
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        if (base instanceof Record) {
            context.setPropertyResolved(base, property);
        }
        return true;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return base instanceof Record ? String.class : null;
    }
}
