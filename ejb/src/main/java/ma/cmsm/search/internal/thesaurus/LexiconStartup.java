package ma.cmsm.search.internal.thesaurus;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import ma.cmsm.search.internal.lexicon.LexiconFiles;

/** Brings the shipped lexicon into its tables when the product starts with files they have not. */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionManagement(TransactionManagementType.BEAN)
public class LexiconStartup {

    @Inject LexiconStore store;

    @PostConstruct
    void start() {
        String sha256 = LexiconFiles.sha256();
        if (!store.isLoaded(sha256)) {
            store.load(LexiconFiles.read(), sha256);
        }
    }
}
