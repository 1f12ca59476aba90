package ma.cmsm.launcher.host;

/**
 * A refusal or fault told to the operator in one plain sentence; it ends the command with a
 * non-zero exit code.
 */
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param sentence what happened and what can be done, complete with its full stop
     */
    public Failure(String sentence) {
        super(sentence);
    }

    /**
     * @param sentence what happened and what can be done, complete with its full stop
     * @param cause goes to the launcher's log only, never to the console
     */
    public Failure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
