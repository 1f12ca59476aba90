package ma.cmsm.web.faces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.VariableMapper;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordResolverTest {

    /** Something a page shows. */
    public record Shown(String name, Optional<String> note) {}

    private final RecordResolver resolver = new RecordResolver();
    private final ELContext context =
            new ELContext() {
                @Override
                public ELResolver getELResolver() {
                    return resolver;
                }

                @Override
                public FunctionMapper getFunctionMapper() {
                    return null;
                }

                @Override
                public VariableMapper getVariableMapper() {
                    return null;
                }
            };

    @Test
    void aPageReadsTheComponentsOfARecord() {
        Object name = resolver.getValue(context, new Shown("x", Optional.empty()), "name");

        assertEquals("x", name);
        assertTrue(context.isPropertyResolved());
    }

    @Test
    void anOptionalIsWhatIsInIt() {
        assertEquals("y", resolver.getValue(context, new Shown("x", Optional.of("y")), "note"));
        assertNull(resolver.getValue(context, new Shown("x", Optional.empty()), "note"));
    }

    @Test
    void otherBasesAndPropertiesAreLeftToOthers() {
        context.setPropertyResolved(false);

        assertNull(resolver.getValue(context, "no record", "length"));
        assertNull(resolver.getValue(context, new Shown("x", Optional.empty()), "other"));
        assertFalse(context.isPropertyResolved());
    }
}
