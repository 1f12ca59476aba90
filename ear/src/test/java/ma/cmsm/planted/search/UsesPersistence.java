package ma.cmsm.planted.search;

import jakarta.persistence.EntityManager;

/** Persistence on a door. */
public class UsesPersistence {

    EntityManager entities;
}
