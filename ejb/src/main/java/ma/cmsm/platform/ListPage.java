package ma.cmsm.platform;

import java.util.List;

/**
 * A part of a list.
 *
 * @param total how many there are in all
 */
public record ListPage<T>(long total, List<T> items) {}
