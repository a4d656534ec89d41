package dev.jangteo.catalog.related;

import dev.jangteo.catalog.search.Browsing.Listed;
import java.util.List;

/**
 * Products beside another one, the best first, each as it can be bought now.
 *
 * @param similar by what is said of them
 * @param alsoBought by what customers ordered together; empty while too few did
 */
public record Related(List<Listed> similar, List<Listed> alsoBought) {}
