package ma.cmsm.directory.internal.seed;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import ma.cmsm.directory.Taxonomies;

/** Puts the directory in order when the product starts. */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionManagement(TransactionManagementType.BEAN)
public class DirectoryStartup {

    @Inject TaxonomySeed seed;

    @Inject Taxonomies taxonomies;

    @Inject EmergencyNumbers numbers;

    @Inject DemoDirectory demo;

    @Inject DemoServices services;

    @PostConstruct
    void start() {
        seed.addMissing();
        taxonomies.refresh();
        numbers.loadOnce();
        demo.loadOnce();
        services.withdrawIfAsked();
    }
}
