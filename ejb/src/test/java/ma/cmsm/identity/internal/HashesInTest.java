package ma.cmsm.identity.internal;

/** Hashes that cost next to nothing. */
public final class HashesInTest {

    private HashesInTest() {}

    public static PasswordHashes cheap() {
        return new PasswordHashes(new Argon2Hash.Cost(64, 1, 1), 2);
    }

    /** Something happens while one of another cost is made. */
    public static PasswordHashes dearer(Runnable meanwhile) {
        return new PasswordHashes(new Argon2Hash.Cost(128, 2, 1), 2) {
            @Override
            public String hash(String password) {
                meanwhile.run();
                return super.hash(password);
            }
        };
    }

    /** The same, of another cost. */
    public static PasswordHashes dearer() {
        return new PasswordHashes(new Argon2Hash.Cost(128, 2, 1), 2);
    }
}
