package ma.cmsm.launcher;

/**
 * The door of the runnable jar. It alone is compiled for Java 8, to tell the owner of an old JDK
 * what is wrong in words; everything behind it needs Java 17, hence the reflection.
 */
public final class Main {
    private static final int NEEDED = 17;

    private Main() {}

    /**
     * @param arguments see {@code --help}
     * @throws ReflectiveOperationException when the jar is damaged
     */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        String version = System.getProperty("java.specification.version");
        if (major(version) < NEEDED) {
            System.err.println(
                    "cmsm: Java "
                            + NEEDED
                            + " or newer is needed, and this is Java "
                            + version
                            + " in "
                            + System.getProperty("java.home")
                            + ": set JAVA_HOME to a newer JDK.");
            System.exit(1);
        }
        Class.forName("ma.cmsm.launcher.Launcher")
                .getMethod("main", String[].class)
                .invoke(null, (Object) arguments);
    }

    /** 8 for "1.8", 17 for "17". */
    static int major(String version) {
        return Integer.parseInt(version.startsWith("1.") ? version.substring(2) : version);
    }
}
