package dev.penstock.bench;

import dev.penstock.bench.data.Size;
import dev.penstock.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What a run measures.
 *
 * @param repository the folder with Penstock's launcher
 * @param large the size of the large data set
 * @param queries their names
 * @param neverSeen the names of those that are asked with new documents, too
 * @param contestants their names
 * @param rounds of each contestant and query; medians are reported
 * @param round how long one takes
 * @param warmUp the longest of a server, over all queries together
 * @param connections that the load comes over at once
 */
record Plan(
    Path repository,
    List<TestDatabase.Kind> databases,
    Size large,
    List<String> queries,
    List<String> neverSeen,
    List<String> contestants,
    int rounds,
    Duration round,
    Duration warmUp,
    int connections) {}
