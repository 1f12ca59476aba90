package ma.cmsm.api.http;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** The query parameters that a resource method declares: the only ones it may be asked with. */
public final class Parameters {

    private Parameters() {}

    /** Name to whether it may be given more than once; sorted. */
    public static Map<String, Boolean> of(Method method) {
        Map<String, Boolean> parameters = new TreeMap<>();
        for (Parameter parameter : method.getParameters()) {
            add(parameters, parameter, parameter.getType());
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    add(parameters, field, field.getType());
                }
            }
        }
        return parameters;
    }

    private static void add(
            Map<String, Boolean> parameters, AnnotatedElement element, Class<?> type) {
        QueryParam named = element.getAnnotation(QueryParam.class);
        if (named != null) {
            parameters.put(named.value(), Collection.class.isAssignableFrom(type));
        }
    }
}
