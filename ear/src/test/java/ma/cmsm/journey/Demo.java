package ma.cmsm.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import ma.cmsm.built.Build;
import ma.cmsm.built.Product;
import ma.cmsm.launcher.host.Folders;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the one running {@link Product} of all journeys: a first start on an empty folder.
 */
final class Demo implements ParameterResolver {

    private static final Path HOME = Build.TARGET.resolve("journeys/home");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Product.class;
    }

    @Override
    public Product resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Product product =
                context.getRoot()
                        .getStore(ExtensionContext.Namespace.GLOBAL)
                        .getOrComputeIfAbsent(Demo.class, any -> fresh(), Product.class);
        product.start();
        return product;
    }

    private static Product fresh() {
        try {
            Folders.delete(HOME);
            return new Product(HOME, Map.of("CMSM_PROXY", BehindAProxyIT.PROXY));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
