package ma.cmsm.search.internal;

/** Something was put into the outbox; its worker is woken when that is committed. */
public record OutboxTouched() {}
