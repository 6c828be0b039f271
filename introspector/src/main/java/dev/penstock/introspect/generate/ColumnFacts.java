package dev.penstock.introspect.generate;

import dev.penstock.definition.Storage;
import dev.penstock.introspect.Catalog.CatalogColumn;
import dev.penstock.introspect.names.Nameable.Labels;
import java.util.Optional;

/**
 * What is decided about a column before it has a name.
 *
 * @param labels those of its values when they make an enum
 */
record ColumnFacts(CatalogColumn column, Storage storage, Optional<Labels> labels) {}
