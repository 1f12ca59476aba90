package ma.cmsm.api.http;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * An answer that anybody may keep for a while (RFC 9111) and ask whether it is still good (RFC
 * 9110, section 13).
 */
public final class OpenAnswer {

    private static final String KEEP =
            "public, max-age=60, s-maxage=300, stale-while-revalidate=60, stale-if-error=3600";

    private final EntityTag tag;
    private final Optional<Language> language;

    private OpenAnswer(EntityTag tag, Optional<Language> language) {
        this.tag = tag;
        this.language = language;
    }

    /** An answer in a language, made from all that its state says and nothing else. */
    public static OpenAnswer of(Language language, String state) {
        return new OpenAnswer(tag(bytes(language.tag() + "\n" + state)), Optional.of(language));
    }

    /** An answer that is the same for all languages. */
    public static OpenAnswer of(byte[] content) {
        return new OpenAnswer(tag(content), Optional.empty());
    }

    /** 304 without making the answer when the asker has it already, else what is made. */
    public Response unlessKnown(Request request, Supplier<ResponseBuilder> made) {
        ResponseBuilder unchanged = ifKnown(request);
        ResponseBuilder answer = unchanged == null ? made.get() : unchanged;
        answer.tag(tag).header(HttpHeaders.CACHE_CONTROL, KEEP);
        answer.header(HttpHeaders.VARY, vary());
        language.ifPresent(one -> answer.header(HttpHeaders.CONTENT_LANGUAGE, one.tag()));
        return answer.build();
    }

    /** A condition that cannot be read is as good as none (RFC 9110, section 13.1). */
    private ResponseBuilder ifKnown(Request request) {
        try {
            return request.evaluatePreconditions(tag);
        } catch (RuntimeException unreadable) {
            return null;
        }
    }

    private String vary() {
        return language.filter(Language::negotiated).isPresent()
                ? "Accept-Encoding, Accept-Language"
                : "Accept-Encoding";
    }

    /** Weak, for compression on the way would break a strong one. */
    private static EntityTag tag(byte[] state) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(state);
            return new EntityTag(
                    Base64.getUrlEncoder().encodeToString(digest).substring(0, 22), true);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Every Java platform has SHA-256", absent);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
