package ma.cmsm.web.routes;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;

/** Requests that know only what a test asks them. */
final class Asks {

    /** What a request answers to a call. */
    @FunctionalInterface
    interface Answer {
        Object to(String method, Object... arguments);
    }

    private Asks() {}

    /** One that has these headers, and nothing else. */
    static HttpServletRequest with(Map<String, String> headers) {
        return of((method, arguments) -> headers.get(arguments[0]));
    }

    static HttpServletRequest of(Answer answer) {
        return (HttpServletRequest)
                Proxy.newProxyInstance(
                        Asks.class.getClassLoader(),
                        new Class<?>[] {HttpServletRequest.class},
                        (proxy, method, arguments) -> answer.to(method.getName(), arguments));
    }
}
