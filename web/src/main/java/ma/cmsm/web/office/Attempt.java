package ma.cmsm.web.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import ma.cmsm.platform.Refused;
import ma.cmsm.web.gate.Addresses;
import ma.cmsm.web.gate.Kept;
import ma.cmsm.web.gate.OfficePage;
import ma.cmsm.web.words.Words;

/**
 * Does what a form asks for, and says why not when it is refused: the page stays as it is, with all
 * that was typed. When the second factor has to be proved first, that comes first and the form
 * comes back.
 */
@ApplicationScoped
public class Attempt {

    private static final String STEP_UP = "identity.factor-needed";
    private static final String ENDED = "identity.session-ended";

    private Me me;
    private Go go;

    /** For the proxy of the container. */
    protected Attempt() {}

    @Inject
    public Attempt(Me me, Go go) {
        this.me = me;
        this.go = go;
    }

    /** What a use case answers; empty when it was refused, which the page then says. */
    public <T> Optional<T> to(Supplier<T> work) {
        return to(Map.of(), work);
    }

    /**
     * The same, saying so at the field that is to blame.
     *
     * @param fields client id of a field by what the key of a refusal begins with; the longest that
     *     fits counts
     */
    public <T> Optional<T> to(Map<String, String> fields, Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (Refused refused) {
            answer(refused, fields);
            return Optional.empty();
        }
    }

    /** The same for what answers nothing; whether it was done. */
    public boolean done(Runnable work) {
        return done(Map.of(), work);
    }

    public boolean done(Map<String, String> fields, Runnable work) {
        return to(
                        fields,
                        () -> {
                            work.run();
                            return true;
                        })
                .isPresent();
    }

    /**
     * What somebody else was first to change is looked at again, so that it is shown beside what is
     * typed here; it stays refused.
     */
    public static <T> T lookingAgain(Supplier<T> work, Runnable look) {
        try {
            return work.get();
        } catch (Refused refused) {
            if (refused.kind() == Refused.Kind.CONFLICT) {
                look.run();
            }
            throw refused;
        }
    }

    /** The same for what answers nothing. */
    public static void lookingAgain(Runnable work, Runnable look) {
        lookingAgain(
                () -> {
                    work.run();
                    return true;
                },
                look);
    }

    private void answer(Refused refused, Map<String, String> fields) {
        if (refused.key().equals(STEP_UP)) {
            stepUp();
        } else if (refused.key().equals(ENDED)) {
            go.to(OfficePage.SIGN_IN.getAddress() + "?done=ended");
        } else if (refused.kind() == Refused.Kind.NOT_FOUND) {
            throw refused;
        } else {
            say(refused, fields);
        }
    }

    private void say(Refused refused, Map<String, String> fields) {
        Words all = Words.of(me.getLanguage());
        String key = "refused." + refused.key();
        String words =
                all.with(
                        all.containsKey(key) ? key : "refused.other",
                        refused.arguments().toArray());
        String field =
                fields.entrySet().stream()
                        .filter(each -> refused.key().startsWith(each.getKey()))
                        .max(Comparator.comparingInt(each -> each.getKey().length()))
                        .map(Map.Entry::getValue)
                        .orElse(null);
        FacesContext context = FacesContext.getCurrentInstance();
        context.addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, words, null));
        if (field != null) {
            context.getViewRoot().invokeOnComponent(context, field, Attempt::mark);
        }
    }

    private static void mark(FacesContext context, UIComponent field) {
        if (field instanceof UIInput input) {
            input.setValid(false);
        }
    }

    private void stepUp() {
        HttpServletRequest request =
                (HttpServletRequest)
                        FacesContext.getCurrentInstance().getExternalContext().getRequest();
        if (request.getMethod().equals("POST")) {
            Kept.sent(request).leaveIn(request.getSession());
        }
        String next = URLEncoder.encode(Addresses.asked(request), StandardCharsets.UTF_8);
        go.to(OfficePage.STEP_UP.getAddress() + "?next=" + next);
    }
}
